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
import type { MailWriter, MailWriters } from "./outbox.ts";
import { openMail } from "./queries.ts";
import { sealMail } from "./seal-mail.ts";
import { sendDueMails } from "./send-due.ts";

let mood: "friendly" | "busy" | "final" | "hangs up" = "friendly";
let got: { to: string[]; raw: string }[] = [];

const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ["STARTTLS"],
  onRcptTo(_address, _session, done) {
    const codes = { friendly: 0, "hangs up": 0, busy: 451, final: 550 };
    done(codes[mood] ? Object.assign(new Error("refused"), { responseCode: codes[mood] }) : null);
  },
  onData(stream, { envelope }, done) {
    const to = envelope.rcptTo.map(({ address }) => address);
    void text(stream).then((raw) => {
      got.push({ to, raw });
      if (mood !== "hangs up") return setImmediate(done);
      for (const { _socket } of connections()) _socket.destroy();
    });
  },
});
server.listen(0, "127.0.0.1");
await once(server.server, "listening");
process.env.SMTP_URL = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
afterAll(() => new Promise<void>((resolve) => server.close(resolve)));

useTestDatabase();

beforeEach(async () => {
  [mood, got] = ["friendly", []];
  await transact(async (tx) => void (await tx.delete(outbox)));
});

const writer: MailWriter = async (_tx, { items }) => {
  const words = `About ${items.map(({ about }) => about).join(" and ")}`;
  return { subject: words, text: words, html: `<p>${words}</p>` };
};
const writers: MailWriters = {
  confirm: writer,
  duplicate: writer,
  full: writer,
  receipt: writer,
  "sign-in": writer,
  "proof-code": writer,
  "change-email": writer,
  account: writer,
  export: writer,
  alarm: writer,
  invitation: writer,
};

const seconds = (count: number) => new Date(noon.getTime() + count * 1000);
const send = (at = noon) => sendDueMails({ kind: "system", at }, writers);
const rows = () => reader().select().from(outbox);

async function enqueue(about: string, to = `${about}@example.org`): Promise<void> {
  const mail = {
    kind: "receipt",
    campaignId: null,
    locale: "en",
    expiresAt: seconds(7 * 86_400),
  } as const;
  await transact((tx) =>
    enqueueMail(tx, { kind: "visitor", at: noon }, { ...mail, items: [{ about, to }] }),
  );
}

function connections() {
  return (server as unknown as { connections: Set<{ _socket: { destroy: () => void } }> })
    .connections;
}

const messageId = (raw: string) => /^Message-ID: (.*)$/m.exec(raw)![1];

test("a mail is sent to one mailbox, settled, and its payload erased", async () => {
  await enqueue("ada");
  expect([await send(), await send(seconds(1))]).toEqual([1, 0]);
  expect(got).toMatchObject([{ to: ["ada@example.org"] }]);
  expect(got[0]!.raw).toContain("Subject: About ada");
  expect(await rows()).toMatchObject([{ outcome: "sent", sealed: null, settledAt: noon }]);
});

test("five go out in a round", async () => {
  for (const name of ["a", "b", "c", "d", "e", "f"]) await enqueue(name);
  expect([await send(), await send(), await send()]).toEqual([5, 1, 0]);
  expect(new Set(got.map(({ raw }) => messageId(raw))).size).toBe(6);
});

test("a busy server is asked again, more and more seldom, until the mail is given up", async () => {
  mood = "busy";
  await enqueue("ada");
  await send();
  expect(await rows()).toMatchObject([{ attempts: 1, claimedAt: null, dueAt: seconds(10) }]);
  expect(await send(seconds(9))).toBe(0);
  let [row] = await rows();
  for (; !row!.settledAt; [row] = await rows()) await send(row!.dueAt);
  expect(row).toMatchObject({ outcome: "failed", sealed: null, attempts: 13 });
  expect(row!.settledAt!.getTime()).toBeGreaterThan(seconds(3 * 86_400).getTime());
});

test("after a failure the mail arrives all the same", async () => {
  mood = "busy";
  await enqueue("ada");
  await send();
  mood = "friendly";
  expect(await send(seconds(10))).toBe(1);
  expect(got).toHaveLength(1);
  expect(await rows()).toMatchObject([{ outcome: "sent", attempts: 2 }]);
});

test("a mailbox that does not exist is given up at once", async () => {
  mood = "final";
  await enqueue("ada");
  await send();
  expect(await rows()).toMatchObject([{ outcome: "refused", sealed: null }]);
});

test("a server that hangs up after the content gets the mail twice at most, with one name", async () => {
  mood = "hangs up";
  await enqueue("ada");
  await send();
  const [row] = await rows();
  expect([row!.claimedAt, openMail(row!).isResend]).toEqual([noon, false]);
  for (const second of [10, 700, 1400, 5000]) await send(seconds(second));
  expect(got.map(({ raw }) => messageId(raw))).toEqual([
    messageId(got[0]!.raw),
    messageId(got[0]!.raw),
  ]);
  expect(await rows()).toMatchObject([{ outcome: "failed", sealed: null }]);
});

test("a mail that cannot even be composed is counted as tried, and keeps nobody waiting", async () => {
  await enqueue("ada");
  const [row] = await rows();
  const payload = { ...openMail(row!), items: [{ about: "1", to: "not an address" }] };
  await transact(async (tx) => {
    await tx.update(outbox).set(sealMail(row!, payload));
  });
  await enqueue("bo");
  expect(await send()).toBe(2);
  expect(got).toMatchObject([{ to: ["bo@example.org"] }]);
});
