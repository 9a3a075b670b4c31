import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { reader } from "#db/connection.ts";
import { limits, outbox } from "#db/schema/machinery.ts";
import { insertTestCampaign, noon } from "#db/test-campaign.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { transact } from "#db/transact.ts";
import { endAlarm } from "#domain/alarms/end.ts";
import { raiseAlarm } from "#domain/alarms/raise.ts";
import { consumeLimits } from "#domain/limits/consume.ts";
import { claimDueMails } from "./claim-due.ts";
import { enqueueMail, type NewMail } from "./enqueue.ts";
import { handOverMail } from "./hand-over.ts";
import type { MailWriter, MailWriters } from "./outbox.ts";
import { hashMailbox, openMail } from "./queries.ts";

useTestDatabase();

beforeEach(async () => {
  await transact(async (tx) => {
    await tx.delete(outbox);
    await tx.delete(limits);
  });
});

const letter = { subject: "Subject", text: "Text", html: "<p>Text</p>" };
const minutes = (count: number) => new Date(noon.getTime() + count * 60_000);
const days = (count: number) => minutes(count * 24 * 60);
const writer: MailWriter = async (_tx, { items }) =>
  items[0]!.about === "nothing" ? undefined : letter;
const writers: MailWriters = {
  confirm: writer,
  duplicate: writer,
  full: () => Promise.reject(new Error("a bug")),
  receipt: writer,
  "sign-in": writer,
  "proof-code": writer,
  "change-email": writer,
  account: writer,
  export: writer,
  alarm: writer,
  invitation: writer,
};

const claim = (at: Date, limit = 10) => claimDueMails({ kind: "system", at }, writers, limit);

async function enqueue(at: Date, mail: Partial<NewMail> = {}, about = "1", to = "ada@example.org") {
  const rest = { kind: "confirm", campaignId: null, locale: "en", expiresAt: days(7) } as const;
  const items = [{ about, to }];
  await transact((tx) => enqueueMail(tx, { kind: "visitor", at }, { ...rest, items, ...mail }));
}

const rows = () => reader().select().from(outbox).orderBy(outbox.id);

test("a mail that is due is written and claimed once; it goes to the newest spelling", async () => {
  await enqueue(noon);
  await enqueue(noon, {}, "2", "Ada+x@example.org");
  const [row] = await rows();
  const claimed = { id: row!.id, to: "Ada+x@example.org", letter, attempts: 1 };
  expect(await claim(noon)).toEqual([claimed]);
  expect(await claim(minutes(9))).toEqual([]);
  expect(await rows()).toMatchObject([{ claimedAt: noon, attempts: 1, dueAt: minutes(10) }]);
});

test("after a mail that others can cause the next waits 15 minutes; a receipt does not", async () => {
  await enqueue(noon);
  await claim(noon);
  await enqueue(minutes(1), { kind: "duplicate" });
  await enqueue(minutes(1), { kind: "receipt" });
  expect((await claim(minutes(1))).length).toBe(1);
  expect((await rows()).map(({ kind, dueAt }) => [kind, dueAt])).toContainEqual([
    "duplicate",
    minutes(15),
  ]);
});

test("three mails of a campaign, five of a day: then the mailbox has its peace", async () => {
  const campaigns = await Promise.all([insertTestCampaign(), insertTestCampaign()]);
  let sent = 0;
  for (let quarter = 0; quarter < 90; quarter++) {
    const { id: campaignId } = campaigns[quarter % 2]!;
    await enqueue(minutes(quarter * 15), { campaignId, expiresAt: minutes(quarter * 15 + 20_000) });
    const claimed = await claim(minutes(quarter * 15));
    sent += claimed.length;
    await transact(async (tx) => {
      for (const { id } of claimed)
        await tx.update(outbox).set({ settledAt: noon }).where(eq(outbox.id, id));
    });
  }
  expect(sent).toBe(5);
});

test("after this was not me nothing is sent, and nothing is kept", async () => {
  const key = hashMailbox("ada@example.org").toString("hex");
  await transact((tx) => consumeLimits(tx, [{ name: "mailStopped", key }], noon));
  await enqueue(noon);
  expect(await claim(noon)).toEqual([]);
  expect(await rows()).toMatchObject([{ outcome: "expired", sealed: null }]);
});

test("a mail with dead links, or nothing left to say, is not sent", async () => {
  await enqueue(noon, { kind: "receipt" }, "nothing", "one@example.org");
  await enqueue(noon, { expiresAt: noon }, "1", "two@example.org");
  expect(await claim(noon)).toEqual([]);
  expect((await rows()).map(({ outcome }) => outcome)).toEqual(["expired", "expired"]);
});

test("a mail whose fate is unknown is sent a second time and never a third", async () => {
  await enqueue(noon);
  const [first] = await claim(noon);
  await handOverMail(first!.id, 1);
  expect(await claim(minutes(10))).toMatchObject([{ attempts: 2 }]);
  expect(openMail((await rows())[0]!).isResend).toBe(true);
  await handOverMail(first!.id, 2);
  expect(await claim(minutes(20))).toEqual([]);
  expect(await rows()).toMatchObject([{ outcome: "failed", sealed: null }]);
});

test("a claim whose holder vanished before the content was handed over does not count", async () => {
  await enqueue(noon);
  for (let time = 0; time < 5; time++) expect(await claim(minutes(10 * time))).toHaveLength(1);
  expect(openMail((await rows())[0]!)).toMatchObject({ isResend: false, isHandedOver: false });
});

test("a mail that cannot be written is put off and keeps nobody waiting", async () => {
  await enqueue(noon, { kind: "full" }, "broken", "a@example.org");
  await enqueue(noon, {}, "1", "b@example.org");
  expect(await claim(noon)).toMatchObject([{ to: "b@example.org" }]);
  expect((await rows())[0]).toMatchObject({ attempts: 1, claimedAt: null, settledAt: null });
});

test("the longest due go first, as many as are asked for", async () => {
  for (const name of ["a", "b", "c"]) await enqueue(noon, {}, name, `${name}@example.org`);
  expect((await claim(noon, 2)).map(({ to }) => to)).toEqual(["a@example.org", "b@example.org"]);
});

test("while mail is paused organisers sign in and hear of alarms; all others wait and go out later", async () => {
  const system = { kind: "system", at: noon } as const;
  const bounces = { kind: "bounces", subject: "", count: 21, total: 200 } as const;
  const pause = await raiseAlarm(system, null, bounces);
  if (pause.outcome !== "raised") throw new Error(pause.outcome);
  await enqueue(noon, {}, "1", "signer@example.org");
  await enqueue(noon, { kind: "sign-in" }, "1", "organiser@example.org");
  await enqueue(noon, { kind: "alarm" }, "1", "owner@example.org");
  expect((await claim(noon)).map(({ to }) => to)).toEqual([
    "organiser@example.org",
    "owner@example.org",
  ]);
  await endAlarm(system, pause.id);
  expect(await claim(minutes(1))).toMatchObject([{ to: "signer@example.org", attempts: 1 }]);
});
