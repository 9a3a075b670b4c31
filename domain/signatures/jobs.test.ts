import { execFileSync } from "node:child_process";
import { expect, test, vi } from "vitest";
import { databaseFile, reader } from "#db/connection.ts";
import { limits, outbox } from "#db/schema/machinery.ts";
import { signatureTokens } from "#db/schema/signatures.ts";
import { insertTestCampaign, noon, readLedger } from "#db/test-campaign.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { wipeUnused } from "#db/wipe.ts";
import { purgeLimits } from "#domain/limits/purge.ts";
import { claimDueMails } from "#domain/outbox/claim-due.ts";
import type { MailWriters } from "#domain/outbox/outbox.ts";
import { purgeOutbox } from "#domain/outbox/purge.ts";
import { readSignInput } from "./input.ts";
import { signatureJobs } from "./jobs.ts";
import { signCampaign } from "./sign.ts";
import { writeMail } from "./write-mail.ts";

process.env.LOG_LEVEL = "debug";
useTestDatabase();

const people = 300;
const emailOf = (index: number) => `somebody-${index}@example.org`;
const days = (count: number) => new Date(noon.getTime() + count * 86_400_000);
const system = (count: number) => ({ kind: "system", at: days(count) }) as const;
const writers = { confirm: writeMail } as unknown as MailWriters;

async function signAll(): Promise<Buffer[]> {
  const { id, slug } = await insertTestCampaign();
  await Promise.all(
    Array.from({ length: people }, async (_, index) => {
      const fields = { name: `Somebody ${index}`, email: emailOf(index), country: "SE" };
      const reading = readSignInput(fields, "en");
      if ("input" in reading)
        await signCampaign({ kind: "visitor", at: noon }, slug, reading.input);
    }),
  );
  for (let round = 0; round < 5; round++) await claimDueMails(system(round / 1000), writers, 50);
  const { rows } = await readLedger(id);
  const mails = await reader().select().from(outbox);
  const tokens = await reader().select().from(signatureTokens);
  const uses = await reader().select().from(limits);
  return [
    ...rows.flatMap((row) => [row.sealed!, row.nameHash!, row.addressHash]),
    ...mails.map(({ mailboxHash }) => mailboxHash),
    ...tokens.map(({ hash }) => hash),
    ...uses.map(({ key }) => key),
  ];
}

async function live(): Promise<void> {
  for (let round = 0; round < people / 50; round++) await claimDueMails(system(9), writers, 50);
  for (const { run } of signatureJobs.slice(0, 2)) await run(system(9));
  await purgeOutbox(system(11));
  await purgeLimits(system(100));
}

/** What of it is in the database or its log; another process reads them, because of our locks. */
function found(secrets: Buffer[]): number {
  const search = `
    const { readFileSync } = require("node:fs");
    const [file, secrets] = [process.argv[1], readFileSync(0, "utf8").split(" ")];
    const bytes = Buffer.concat([readFileSync(file), readFileSync(file + "-wal")]);
    console.log(secrets.filter((secret) => bytes.includes(Buffer.from(secret, "hex"))).length);`;
  const input = secrets.map((secret) => secret.toString("hex")).join(" ");
  return Number(execFileSync(process.execPath, ["-e", search, databaseFile()], { input }));
}

test.each([
  ["the nightly rewrite", async () => void (await signatureJobs[2]!.run(system(11)))],
  ["the wiping of a large database", async () => void (await wipeUnused())],
])(
  "after %s nothing of who never confirmed is left, in tables, indexes or log lines",
  async (_, rewrite) => {
    const write = vi.spyOn(process.stdout, "write").mockReturnValue(true);
    const secrets = await signAll();
    expect(found(secrets)).toBe(secrets.length);
    await live();
    await rewrite();
    const lines = write.mock.calls.map(([line]) => String(line)).join("");
    write.mockRestore();
    expect(found(secrets)).toBe(0);
    const words = [
      emailOf(0).slice(0, 9),
      "Somebody",
      ...secrets.map((secret) => secret.toString("hex")),
    ];
    expect(words.filter((word) => lines.includes(word))).toEqual([]);
  },
  120_000,
);
