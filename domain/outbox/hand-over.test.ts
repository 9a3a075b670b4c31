import { spawn } from "node:child_process";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeEach, expect, test } from "vitest";
import { reader } from "#db/connection.ts";
import { outbox } from "#db/schema/machinery.ts";
import { noon } from "#db/test-campaign.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { transact } from "#db/transact.ts";
import { enqueueMail } from "./enqueue.ts";
import { handOverMail } from "./hand-over.ts";
import { openMail } from "./queries.ts";

useTestDatabase();

type Mood = "friendly" | "silent before the content" | "silent after the content";
let mood: Mood = "friendly";
let met = Promise.withResolvers<void>();
let copies = 0;

const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ["STARTTLS"],
  onRcptTo(_address, _session, done) {
    if (mood === "silent before the content") met.resolve();
    else done();
  },
  onData(stream, _session, done) {
    void text(stream).then(() => {
      copies += 1;
      if (mood === "silent after the content") met.resolve();
      else setImmediate(done);
    });
  },
});
// Who is killed leaves a connection behind that says so.
server.on("error", () => {});
server.listen(0, "127.0.0.1");
await once(server.server, "listening");
const smtpUrl = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
afterAll(() => new Promise<void>((resolve) => server.close(resolve)));

const worker = `
  import { resumeMails } from "./domain/outbox/resume.ts";
  import { sendDueMails } from "./domain/outbox/send-due.ts";
  const actor = { kind: "system", at: new Date(${noon.getTime()}) };
  const letter = { subject: "S", text: "T", html: "<p>T</p>" };
  await resumeMails(actor);
  await sendDueMails(actor, { receipt: async () => letter });`;

beforeEach(async () => {
  copies = 0;
  await transact(async (tx) => {
    await tx.delete(outbox);
    const items = [{ about: "1", to: "ada@example.org" }];
    const expiresAt = new Date(noon.getTime() + 86_400_000);
    const mail = { kind: "receipt", campaignId: null, locale: "en", items, expiresAt } as const;
    await enqueueMail(tx, { kind: "visitor", at: noon }, mail);
  });
});

const row = async () => (await reader().select().from(outbox))[0]!;

/** A worker of its own process; it is killed when the server falls silent. */
async function work(manner: Mood): Promise<void> {
  [mood, met] = [manner, Promise.withResolvers<void>()];
  const env = { ...process.env, SMTP_URL: smtpUrl, LOG_LEVEL: "error" };
  const child = spawn(process.execPath, ["--input-type=module", "-e", worker], { env });
  const isOver = once(child, "exit");
  if (manner !== "friendly") {
    await met.promise;
    child.kill("SIGKILL");
  }
  expect(await isOver).toEqual(manner === "friendly" ? [0, null] : [null, "SIGKILL"]);
}

test("workers that are killed before the content, however often, lose no mail and send none twice", async () => {
  for (let kill = 0; kill < 3; kill++) await work("silent before the content");
  expect([copies, (await row()).settledAt]).toEqual([0, null]);
  await work("friendly");
  expect([copies, (await row()).outcome]).toEqual([1, "sent"]);
});

test("one that is killed after the content may have sent it: the mail goes out once more", async () => {
  await work("silent after the content");
  await work("silent before the content");
  await work("friendly");
  expect([copies, (await row()).outcome]).toEqual([2, "sent"]);
});

test("two that are killed after the content end it: a third copy is never sent", async () => {
  await work("silent after the content");
  await work("silent after the content");
  await work("friendly");
  expect([copies, (await row()).outcome]).toEqual([2, "failed"]);
});

test("who has lost the claim hands nothing over", async () => {
  const { id } = await row();
  await transact(async (tx) => void (await tx.update(outbox).set({ attempts: 2 })));
  await expect(handOverMail(id, 1)).rejects.toThrow("run out");
  expect(openMail(await row()).isHandedOver).toBeUndefined();
  await handOverMail(id, 2);
  expect(openMail(await row()).isHandedOver).toBe(true);
});
