import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { reader } from "#db/connection.ts";
import { audit } from "#db/schema/machinery.ts";
import { insertTestCampaign, noon } from "#db/test-campaign.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { transact } from "#db/transact.ts";
import { editText } from "#domain/texts/edit.ts";
import { getVersion, listVersions } from "#domain/texts/queries.ts";
import { standingIn, wordsOf } from "#domain/texts/text.ts";
import { fingerprint } from "#platform/fingerprint.ts";
import { findTranslation } from "./queries.ts";
import { showText } from "./show-text.ts";
import { writeText } from "./write-text.ts";

useTestDatabase();

const operator = { kind: "operator", at: noon } as const;
const words = { title: "A river", summary: "Keep it.", addressees: "The city", body: "We ask." };

async function edit(campaignId: number, change: Partial<typeof words> = {}) {
  const standing = standingIn("en", await listVersions(campaignId));
  const seen = fingerprint(wordsOf(standing) ?? null);
  const edited = await editText(operator, campaignId, { locale: "en", ...words, ...change }, seen);
  if (edited.outcome !== "written") throw new Error(edited.outcome);
  return getVersion(edited.id);
}

test("what stands above a text is published with it, and what is said of the change", async () => {
  const { id } = await insertTestCampaign();
  const version = await edit(id);
  expect(await findTranslation({ id, originalLocale: "en" }, "en")).toMatchObject({
    title: "Title en & more",
  });
  await transact((tx) => showText(tx, operator, version, "typo"));
  expect(await findTranslation({ id, originalLocale: "en" }, "en")).toMatchObject({
    title: "A river",
  });
  expect(await getVersion(version.id)).toMatchObject({
    number: 2,
    change: "typo",
    publishedAt: noon,
  });
  const [entry] = await reader().select().from(audit).where(eq(audit.act, "text.publish"));
  expect(entry).toMatchObject({
    campaignId: id,
    subjectId: String(version.id),
    detail: { locale: "en", number: 2, change: "typo" },
  });
});

test("a version without a title of its own keeps the one it was read under", async () => {
  const { id } = await insertTestCampaign();
  const { id: textId } = await writeText(operator, id, { locale: "en", body: "We ask again." });
  const version = await getVersion(textId);
  await transact((tx) => showText(tx, operator, version));
  expect(await getVersion(textId)).toMatchObject({ title: "Title en & more", change: "meaning" });
});
