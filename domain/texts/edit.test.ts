import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { reader } from "#db/connection.ts";
import { audit } from "#db/schema/machinery.ts";
import { insertTestCampaign, noon } from "#db/test-campaign.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { insertTestOrganiser } from "#db/test-organiser.ts";
import { createCampaign } from "#domain/campaigns/create.ts";
import { publishText } from "#domain/campaigns/publish-text.ts";
import { findCurrentText, findTranslation } from "#domain/campaigns/queries.ts";
import { fingerprint } from "#platform/fingerprint.ts";
import { editText } from "./edit.ts";
import { findLastWriter, getVersion, listVersions } from "./queries.ts";
import { standingIn, wordsOf } from "./text.ts";

useTestDatabase();

const operator = { kind: "operator", at: noon } as const;
const words = { title: "A river", summary: "Keep it.", addressees: "The city", body: "We ask." };
const nothing = fingerprint(null);
const seenOf = (given: typeof words) => fingerprint(given);

async function newDraft(slug: string): Promise<number> {
  const input = { slug, originalLocale: "en", goal: 10, opensAt: noon } as const;
  const created = await createCampaign(operator, input);
  return created.outcome === "created" ? created.id : 0;
}

test("a draft is written over, and has its name at once", async () => {
  const id = await newDraft("river");
  const first = await editText(operator, id, { locale: "en", ...words }, nothing);
  expect(first).toMatchObject({ outcome: "written", number: 1 });
  const changed = { ...words, title: "The river" };
  expect(await editText(operator, id, { locale: "en", ...changed }, seenOf(words))).toEqual(first);
  expect(await findTranslation({ id, originalLocale: "en" }, "en")).toMatchObject({
    title: "The river",
  });
  const entries = await reader().select().from(audit).where(eq(audit.act, "text.write"));
  expect(entries).toHaveLength(2);
  expect(entries[0]).toMatchObject({
    at: noon,
    campaignId: id,
    detail: { locale: "en", number: 1 },
  });
});

test("what is published stays: an edit begins the next version, unseen by readers", async () => {
  const { id, textIds } = await insertTestCampaign();
  const shown = wordsOf(standingIn("en", await listVersions(id)))!;
  const edited = await editText(operator, id, { locale: "en", ...words }, fingerprint(shown));
  expect(edited).toMatchObject({ outcome: "written", number: 2 });
  expect(await findCurrentText(id, "en")).toMatchObject({ id: textIds.en, number: 1 });
  expect(await findTranslation({ id, originalLocale: "en" }, "en")).not.toMatchObject({
    title: words.title,
  });
  expect((await getVersion(textIds.en)).body).toBe("Text");
});

test("who comes second stores nothing and is shown what is there, and by whom", async () => {
  const { id } = await insertTestCampaign();
  const organiserId = await insertTestOrganiser("editor", id);
  const standing = standingIn("fr", await listVersions(id));
  const seen = fingerprint(wordsOf(standing));
  const editor = { kind: "organiser", organiserId, at: noon } as const;
  await editText(editor, id, { locale: "fr", ...words }, seen);
  const mine = { ...words, body: "Nous exigeons." };
  const outcome = await editText(operator, id, { locale: "fr", ...mine }, seen);
  expect(outcome).toMatchObject({ outcome: "changed", standing: { draft: { body: "We ask." } } });
  const { draft } = standingIn("fr", await listVersions(id));
  expect(draft!.body).toBe("We ask.");
  expect(await findLastWriter(draft!)).toEqual({ name: "editor", at: noon });
});

test("a version published by somebody else meanwhile is no obstacle: what was read is what is there", async () => {
  const id = await newDraft("lake");
  const first = await editText(operator, id, { locale: "en", ...words }, nothing);
  if (first.outcome === "written") await publishText(operator, first.id);
  const next = await editText(
    operator,
    id,
    { locale: "en", ...words, body: "We beg." },
    seenOf(words),
  );
  expect(next).toMatchObject({ outcome: "written", number: 2 });
});

test.each([
  ["no title", { title: " " }, "required"],
  ["a title that fits no message", { title: "a".repeat(101) }, "tooLong"],
  ["a text that nobody reads to its end", { body: "a".repeat(5001) }, "tooLong"],
])("refuses %s", async (_, change, code) => {
  const { id } = await insertTestCampaign();
  const attempt = editText(operator, id, { locale: "ru", ...words, ...change }, nothing);
  await expect(attempt).rejects.toThrow(code);
});

test("a moderator may not", async () => {
  const { id } = await insertTestCampaign();
  const organiserId = await insertTestOrganiser("moderator", id);
  const actor = { kind: "organiser", organiserId, at: noon } as const;
  const attempt = editText(actor, id, { locale: "ru", ...words }, nothing);
  await expect(attempt).rejects.toThrow(expect.objectContaining({ name: "NotAllowed" }));
});
