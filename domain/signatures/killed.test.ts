import { spawn } from "node:child_process";
import { randomInt } from "node:crypto";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { databaseFile, reader } from "#db/connection.ts";
import { inspectDatabase } from "#db/inspect.ts";
import { audit } from "#db/schema/machinery.ts";
import { insertTestCampaign, noon } from "#db/test-campaign.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { recountTally } from "#domain/tally/recount.ts";

useTestDatabase();

test("counters, rows and tally agree after kills at any moment", async () => {
  const campaigns = await Promise.all(Array.from({ length: 10 }, () => insertTestCampaign()));
  const recorded = () => reader().$count(audit);
  for (let kill = 0; kill < 5; kill++) {
    const args = ["--input-type=module", "-e", people, JSON.stringify(campaigns)];
    const child = spawn(process.execPath, args, { stdio: "inherit" });
    const isOver = once(child, "exit");
    const wanted = (await recorded()) + randomInt(50, 300);
    while ((await recorded()) < wanted && child.exitCode === null) await sleep(randomInt(1, 10));
    child.kill("SIGKILL");
    expect(await isOver).toEqual([null, "SIGKILL"]);
    expect(inspectDatabase(databaseFile())).toMatchObject({ damage: [], differing: 0 });
    expect(await recountTally({ kind: "system", at: noon })).toMatchObject({ differences: [] });
  }
}, 300_000);

/** In a process of its own: the acts that move the count, as fast as they can be done. */
const people = `
  import { eq } from "drizzle-orm";
  import { reader } from "./db/connection.ts";
  import { signatures } from "./db/schema/signatures.ts";
  import { transact } from "./db/transact.ts";
  import { confirmSignature } from "./domain/signatures/confirm.ts";
  import { holdSignature } from "./domain/signatures/hold.ts";
  import { readSignInput } from "./domain/signatures/input.ts";
  import { mintToken } from "./domain/signatures/mint-token.ts";
  import { releaseSignature } from "./domain/signatures/release.ts";
  import { removeSignature } from "./domain/signatures/remove.ts";
  import { restoreSignature } from "./domain/signatures/restore.ts";
  import { signCampaign } from "./domain/signatures/sign.ts";
  import { withdrawSignature } from "./domain/signatures/withdraw.ts";

  const at = new Date(${noon.getTime()});
  const [visitor, operator] = [{ kind: "visitor", at }, { kind: "operator", at }];
  const below = (limit) => Math.floor(Math.random() * limit);
  const expiresAt = new Date(at.getTime() + 1000);
  const link = (id, purpose) => transact((tx) => mintToken(tx, id, { purpose, at, expiresAt }));
  const sign = (slug) => {
    const email = "p" + below(1e6) + "@example.org";
    const { input } = readSignInput({ name: "Ada", email, country: "SE" }, "en");
    return signCampaign(visitor, slug, input);
  };
  const acts = [
    async (id) => confirmSignature(visitor, await link(id, "confirm")),
    async (id) => withdrawSignature(visitor, await link(id, "withdraw")),
    (id) => holdSignature(operator, id),
    (id) => releaseSignature(operator, id),
    (id) => removeSignature(operator, id, "other"),
    (id) => restoreSignature(operator, id),
  ];
  const act = async ({ slug, id }) => {
    const rows = await reader().select({ id: signatures.id }).from(signatures).where(eq(signatures.campaignId, id));
    if (rows.length === 0 || below(3) === 0) await sign(slug);
    else await acts[below(3) && below(acts.length)](rows[below(rows.length)].id);
  };
  const campaigns = JSON.parse(process.argv[1]);
  for (;;) await Promise.all(campaigns.map(act));`;
