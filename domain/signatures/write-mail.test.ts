import { expect, test } from "vitest";
import { ada, insertTestCampaign, noon, readLedger } from "#db/test-campaign.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { transact } from "#db/transact.ts";
import type { DueMail, MailKind } from "#domain/outbox/outbox.ts";
import { locales, type Locale } from "#platform/locales.ts";
import { changeSignature } from "./change.ts";
import { importSignatures } from "./import.ts";
import { readSignInput } from "./input.ts";
import { findSignatureByToken } from "./queries.ts";
import { signCampaign } from "./sign.ts";
import { writeMail } from "./write-mail.ts";

useTestDatabase();

const canary = { name: "Canary Name", town: "Canary Town", comment: "Canary Comment" };

async function waiting(...names: string[]) {
  const campaign = await insertTestCampaign();
  for (const name of names) {
    const reading = readSignInput(
      { ...canary, name, email: "canary@example.org", country: "SE" },
      "en",
    );
    if ("input" in reading)
      await signCampaign({ kind: "visitor", at: noon }, campaign.slug, reading.input);
  }
  return campaign;
}

async function counted() {
  const campaign = await insertTestCampaign();
  await importSignatures({ kind: "demo", at: noon }, campaign.id, [{ ...ada, ...canary }]);
  return campaign;
}

async function write(campaignId: number, kind: MailKind, locale: Locale = "en", at = noon) {
  const { rows } = await readLedger(campaignId);
  const items = rows.map(({ id }) => ({ about: String(id), to: "canary@example.org" }));
  const mail: DueMail = { id: 1, kind, campaignId, locale, items };
  return transact((tx) => writeMail(tx, mail, at));
}

const linksOf = (text: string) => text.match(/http:\S+/g) ?? [];
const tokenOf = (link: string) => /signatures\/([\w-]{51})/.exec(link)![1]!;

test("a mail to who waits carries a link to confirm and one to say that it was not them", async () => {
  const { id } = await waiting("Canary Name");
  const letter = (await write(id, "confirm", "fr"))!;
  const [confirm, notMe] = linksOf(letter.text) as [string, string];
  expect(confirm).toMatch(/^http:\/\/localhost:3000\/fr\/signatures\/[\w-]{51}\/confirm$/);
  expect(notMe).toMatch(/\/fr\/signatures\/[\w-]{51}\/withdraw$/);
  expect(await findSignatureByToken(tokenOf(confirm), "confirm", noon)).toBeDefined();
  expect(await findSignatureByToken(tokenOf(notMe), "withdraw", noon)).toBeDefined();
  expect(letter.text).toContain("Title fr & more");
  expect(letter.html).toContain("Title fr &amp; more");
  expect(letter.html).toContain(`href="${confirm}"`);
  expect(letter.subject).not.toContain("Title");
});

test("two who share a mailbox find a link each", async () => {
  const { id } = await waiting("Canary One", "Canary Two");
  const letter = (await write(id, "confirm"))!;
  expect(linksOf(letter.text)).toHaveLength(4);
  expect(letter.text).toMatch(/First signature[^]*confirm[^]*Second signature[^]*confirm/);
});

test.each(locales)(
  "in %s no mail repeats what was typed, and each offers what can be done",
  async (locale) => {
    const [one, other] = [await waiting("Canary Name"), await counted()];
    const letters = [
      await write(one.id, "confirm", locale),
      await write(one.id, "full", locale),
      await write(other.id, "duplicate", locale),
      await write(other.id, "receipt", locale),
    ];
    for (const letter of letters) {
      expect(JSON.stringify(letter)).not.toMatch(/canary/i);
      expect(linksOf(letter!.text)).toHaveLength(2);
      expect(letter!.html).toContain(
        `<html lang="${locale}" dir="${locale === "ar" ? "rtl" : "ltr"}">`,
      );
    }
  },
);

test("the receipt of a held signature says that a person will look", async () => {
  const { id } = await counted();
  const plain = await write(id, "receipt");
  const [row] = (await readLedger(id)).rows;
  const actor = { kind: "operator", at: noon } as const;
  await transact((tx) => changeSignature(tx, actor, "signature.hold", row!, { heldAt: noon }));
  const held = await write(id, "receipt");
  expect(plain!.text).not.toContain("A person will look");
  expect(held!.text).toContain("A person will look");
});

test("a mail with nothing to offer any more is not written", async () => {
  const { id } = await waiting("Canary Name");
  expect(await write(id, "receipt")).toBeUndefined();
  const week = new Date(noon.getTime() + 7 * 86_400_000);
  expect(await write(id, "confirm", "en", week)).toBeUndefined();
});
