import { expect, test } from "vitest";
import { reader } from "#db/connection.ts";
import { outbox } from "#db/schema/machinery.ts";
import { insertTestCampaign, noon } from "#db/test-campaign.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { transact } from "#db/transact.ts";
import { onWake } from "#platform/wake.ts";
import { enqueueMail, type NewMail } from "./enqueue.ts";
import { openMail } from "./queries.ts";

useTestDatabase();

const visitor = { kind: "visitor", at: noon } as const;
const expiresAt = new Date(noon.getTime() + 1000);

async function enqueue(mail: Partial<NewMail> & { items: NewMail["items"] }) {
  const rest = { kind: "confirm", campaignId: null, locale: "en", expiresAt } as const;
  await transact((tx) => enqueueMail(tx, visitor, { ...rest, ...mail }));
}

async function mails(kind: string) {
  const rows = (await reader().select().from(outbox)).filter((row) => row.kind === kind);
  return rows.map((row) => ({ ...row, ...openMail(row) }));
}

test("a mail is stored sealed, due at once, and wakes the worker", async () => {
  let wakes = 0;
  const forget = onWake(() => (wakes += 1));
  await enqueue({ kind: "full", items: [{ about: "1", to: "canary@example.org" }] });
  forget();
  const [mail] = await mails("full");
  expect(mail).toMatchObject({ dueAt: noon, createdAt: noon, attempts: 0, isResend: false });
  expect(mail!.expiresAt).toBe(expiresAt.getTime());
  expect(mail!.sealed!.includes("canary")).toBe(false);
  expect(wakes).toBe(1);
});

test("mails of one kind to one mailbox about one campaign merge; the newest spelling comes last", async () => {
  const { id: campaignId } = await insertTestCampaign();
  await enqueue({ campaignId, items: [{ about: "1", to: "ada@gmail.com" }] });
  await enqueue({ campaignId, items: [{ about: "2", to: "a.da@gmail.com" }] });
  const later = new Date(expiresAt.getTime() + 1);
  const items = [{ about: "1", to: "ada+x@googlemail.com" }];
  await enqueue({ campaignId, items, locale: "fr", expiresAt: later });
  await enqueue({ items });
  await enqueue({ campaignId, items: [{ about: "1", to: "bo@gmail.com" }] });
  const [merged, ...others] = await mails("confirm");
  expect(merged).toMatchObject({ locale: "fr", expiresAt: later.getTime() });
  expect(merged!.items).toEqual([{ about: "2", to: "a.da@gmail.com" }, ...items]);
  expect(others).toHaveLength(2);
});

test("what somebody has begun to send is left alone", async () => {
  const items = [{ about: "1", to: "late@example.org" }];
  await enqueue({ kind: "duplicate", items });
  await transact(async (tx) => void (await tx.update(outbox).set({ claimedAt: noon })));
  await enqueue({ kind: "duplicate", items });
  expect(await mails("duplicate")).toHaveLength(2);
});

test("a demo actor mails nobody", async () => {
  const mail = { kind: "receipt", campaignId: null, locale: "en", expiresAt } as const;
  const items = [{ about: "1", to: "ada@example.org" }];
  await transact((tx) => enqueueMail(tx, { kind: "demo", at: noon }, { ...mail, items }));
  expect(await mails("receipt")).toEqual([]);
});
