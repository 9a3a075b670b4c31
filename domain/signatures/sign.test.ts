import { expect, test } from "vitest";
import { reader } from "#db/connection.ts";
import { outbox } from "#db/schema/machinery.ts";
import { ada, insertTestCampaign, noon, readLedger } from "#db/test-campaign.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { openMail } from "#domain/outbox/queries.ts";
import { Conflict, NotFound } from "#platform/refusals.ts";
import { importSignatures } from "./import.ts";
import { readSignInput } from "./input.ts";
import { openFields } from "./open-fields.ts";
import { findAddress } from "./queries.ts";
import { signCampaign } from "./sign.ts";

useTestDatabase();

const visitor = { kind: "visitor", at: noon } as const;

async function mailsOf(campaignId: number) {
  const rows = (await reader().select().from(outbox)).filter(
    (row) => row.campaignId === campaignId,
  );
  return rows.map((row) => ({ kind: row.kind, items: openMail(row).items }));
}

function input(fields: Record<string, string> = {}) {
  const { name, email, country } = ada;
  const reading = readSignInput({ name, email, country, ...fields }, "en");
  if (!("input" in reading)) throw new Error(JSON.stringify(reading.errors));
  return reading.input;
}

test("a new signer waits, sealed, and is mailed a link", async () => {
  const campaign = await insertTestCampaign();
  const fields = { town: "Malmö", show_name: "yes", text: String(campaign.textIds.fr) };
  expect(await signCampaign(visitor, campaign.slug, input(fields))).toBe("check-your-mail");
  const { rows, counters, tally, acts } = await readLedger(campaign.id);
  expect(rows).toMatchObject([
    { slot: 1, textVersionId: campaign.textIds.fr, country: "SE", isNameShown: true },
  ]);
  expect(rows[0]).toMatchObject({ signedAt: noon, confirmedAt: null, heldAt: null });
  expect(openFields(rows[0]!)).toEqual({
    name: ada.name,
    email: ada.email,
    town: "Malmö",
    comment: "",
  });
  expect(rows[0]!.sealed!.includes("Ada")).toBe(false);
  expect(counters).toMatchObject({ waiting: 1, counted: 0 });
  expect([tally, acts]).toEqual([[], ["signature.sign"]]);
  const item = { about: String(rows[0]!.id) };
  expect(await mailsOf(campaign.id)).toEqual([{ kind: "confirm", items: [item] }]);
});

test("signing again while waiting renews the same row", async () => {
  const campaign = await insertTestCampaign();
  await signCampaign(visitor, campaign.slug, input());
  const later = { kind: "visitor", at: new Date(noon.getTime() + 60_000) } as const;
  const again = input({ email: "adal+news@googlemail.com", name: "ADA  lindqvist", country: "FR" });
  await signCampaign(later, campaign.slug, again);
  const { rows, counters } = await readLedger(campaign.id);
  expect(rows).toMatchObject([{ slot: 1, country: "FR", signedAt: later.at }]);
  expect(openFields(rows[0]!)).toMatchObject({ name: "ADA  lindqvist" });
  expect(counters).toMatchObject({ waiting: 1 });
  expect(await mailsOf(campaign.id)).toHaveLength(1);
});

test("a second name takes the other slot of the mailbox, a third none, and the answer never differs", async () => {
  const campaign = await insertTestCampaign();
  const names = ["Ada Lindqvist", "Bo Lindqvist", "Cy Lindqvist"];
  const answers = names.map((name) => signCampaign(visitor, campaign.slug, input({ name })));
  expect(new Set(await Promise.all(answers))).toEqual(new Set(["check-your-mail"]));
  const { rows } = await readLedger(campaign.id);
  expect(rows.map(({ slot }) => slot)).toEqual([1, 2]);
  const mails = await mailsOf(campaign.id);
  expect(mails.map(({ kind, items }) => [kind, items.length])).toEqual([
    ["confirm", 2],
    ["full", 2],
  ]);
});

test("who is counted already changes nothing, and is written to where they confirmed", async () => {
  const campaign = await insertTestCampaign();
  await importSignatures({ kind: "demo", at: noon }, campaign.id, [ada]);
  const before = await readLedger(campaign.id);
  const again = input({ email: "a.d.a.l@gmail.com", comment: "Injected" });
  expect(await signCampaign(visitor, campaign.slug, again)).toBe("check-your-mail");
  const after = await readLedger(campaign.id);
  expect([after.rows, after.counters]).toEqual([before.rows, before.counters]);
  const about = String(after.rows[0]!.id);
  expect(await mailsOf(campaign.id)).toEqual([{ kind: "duplicate", items: [{ about }] }]);
  expect(await findAddress(reader(), about)).toBe(ada.email);
});

test("who fills in what nobody sees is held, and told so", async () => {
  const campaign = await insertTestCampaign();
  const trapped = input({ website: "https://spam.example" });
  expect(await signCampaign(visitor, campaign.slug, trapped)).toBe("held");
  expect((await readLedger(campaign.id)).rows).toMatchObject([{ heldAt: noon, releasedAt: null }]);
});

test("whom the front door suspects is held, and told so, also when signing again", async () => {
  const campaign = await insertTestCampaign();
  const suspect = { ...input(), isSuspect: true };
  expect(await signCampaign(visitor, campaign.slug, input())).toBe("check-your-mail");
  expect(await signCampaign(visitor, campaign.slug, suspect)).toBe("held");
  expect(await signCampaign(visitor, campaign.slug, input())).toBe("check-your-mail");
  expect((await readLedger(campaign.id)).rows).toMatchObject([{ slot: 1, heldAt: noon }]);
  const other = await insertTestCampaign();
  expect(await signCampaign(visitor, other.slug, suspect)).toBe("held");
  expect((await readLedger(other.id)).rows).toMatchObject([{ heldAt: noon, releasedAt: null }]);
});

test("a suspect who signs for somebody who is counted changes nothing", async () => {
  const campaign = await insertTestCampaign();
  await importSignatures({ kind: "demo", at: noon }, campaign.id, [ada]);
  const before = await readLedger(campaign.id);
  expect(await signCampaign(visitor, campaign.slug, { ...input(), isSuspect: true })).toBe("held");
  expect((await readLedger(campaign.id)).rows).toEqual(before.rows);
});

test("a text that is not this campaign's gives way to the current one in the signer's language", async () => {
  const other = await insertTestCampaign();
  const campaign = await insertTestCampaign();
  const fields = { text: String(other.textIds.en), locale: "fr" };
  await signCampaign(visitor, campaign.slug, input(fields));
  await signCampaign(visitor, campaign.slug, input({ name: "Zhang Wei", locale: "zh" }));
  const { rows } = await readLedger(campaign.id);
  expect(rows.map((row) => row.textVersionId)).toEqual([campaign.textIds.fr, campaign.textIds.en]);
});

test("a campaign that is unknown, a draft, not yet open or closed is not signed", async () => {
  const sign = (slug: string) => signCampaign(visitor, slug, input());
  await expect(sign("nothing")).rejects.toThrow(NotFound);
  await expect(sign((await insertTestCampaign({ publishedAt: null })).slug)).rejects.toThrow(
    NotFound,
  );
  const later = new Date(noon.getTime() + 1);
  await expect(sign((await insertTestCampaign({ opensAt: later })).slug)).rejects.toThrow(Conflict);
  const closed = await insertTestCampaign({ closesAt: noon });
  await expect(sign(closed.slug)).rejects.toThrow(Conflict);
  expect((await readLedger(closed.id)).rows).toEqual([]);
});

test("500 posts at once of 20 spellings of a mailbox leave one row and one answer", async () => {
  const campaign = await insertTestCampaign();
  const spellings = Array.from({ length: 20 }, (_, index) => {
    const dotted = `a${".".repeat(index % 2)}d${".".repeat(index % 3 ? 1 : 0)}al`;
    const email = `${dotted}${index % 4 ? `+${index}` : ""}@${index % 5 ? "gmail" : "googlemail"}.com`;
    return input({
      email: index % 7 ? email : email.toUpperCase(),
      name: index % 2 ? "ada lindqvist" : "Ádá LINDQVIST",
    });
  });
  const posts = Array.from({ length: 500 }, (_, index) =>
    signCampaign(visitor, campaign.slug, spellings[index % 20]!),
  );
  expect(new Set(await Promise.all(posts))).toEqual(new Set(["check-your-mail"]));
  const { rows, counters } = await readLedger(campaign.id);
  expect([rows.length, counters!.waiting]).toEqual([1, 1]);
  expect(await mailsOf(campaign.id)).toHaveLength(1);
});
