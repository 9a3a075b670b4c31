import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { reader } from "#db/connection.ts";
import { counters } from "#db/schema/signatures.ts";
import { audit } from "#db/schema/machinery.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { insertTestOrganiser } from "#db/test-organiser.ts";
import { transact } from "#db/transact.ts";
import type { Locale } from "#platform/locales.ts";
import { createCampaign } from "./create.ts";
import { publishText } from "./publish-text.ts";
import { publishCampaign } from "./publish.ts";
import { findCount, findPublishedCampaign, listPublishedCampaigns } from "./queries.ts";
import { translateCampaign } from "./translate.ts";
import { writeText } from "./write-text.ts";

useTestDatabase();

const at = new Date("2026-03-01T10:00:00Z");
const operator = { kind: "operator", at } as const;
const words = { summary: "Keep it clean.", addressees: "The city" };
let id: number;

beforeAll(async () => {
  const input = { slug: "river", originalLocale: "fr", goal: 10, opensAt: at } as const;
  const created = await createCampaign(operator, input);
  if (created.outcome === "created") id = created.id;
});

const translate = (locale: Locale, title: string) =>
  translateCampaign(operator, id, { locale, title, ...words });

async function writeAndPublishText(locale: Locale, body: string) {
  const text = await writeText(operator, id, { locale, body });
  return publishText(operator, text.id);
}

test("a campaign is published once its original language is complete", async () => {
  expect(await publishCampaign(operator, id)).toBe("incomplete");
  await translate("fr", "Un fleuve");
  await writeText(operator, id, { locale: "fr", body: "Nous demandons." });
  expect(await publishCampaign(operator, id)).toBe("incomplete");
  await writeAndPublishText("fr", "Nous demandons.");
  expect(await publishCampaign(operator, id)).toBe("published");
  expect(await publishCampaign(operator, id)).toBe("unchanged");
  const entries = await reader().select().from(audit).where(eq(audit.act, "campaign.publish"));
  expect(entries).toMatchObject([{ at, campaignId: id }]);
});

test("a language without text shows the original, whole", async () => {
  await translate("en", "A river");
  const shown = await findPublishedCampaign("river", "en");
  expect(shown).toMatchObject({ locale: "fr", title: "Un fleuve", text: { locale: "fr" } });
  expect(shown!.availableLocales).toEqual(["fr"]);
  await writeAndPublishText("en", "We ask.");
  const translated = await findPublishedCampaign("river", "en");
  expect(translated).toMatchObject({ locale: "en", title: "A river", text: { locale: "en" } });
  expect(translated!.availableLocales.toSorted()).toEqual(["en", "fr"]);
});

test("the newest published text is shown", async () => {
  await writeAndPublishText("en", "We ask again.");
  await writeText(operator, id, { locale: "en", body: "Not yet." });
  const shown = await findPublishedCampaign("river", "en");
  expect(shown!.text).toMatchObject({ number: 2, html: "<p>We ask again.</p>" });
});

test("lists and counts come from the counter", async () => {
  expect(await findCount("river")).toEqual({ slug: "river", count: 0, goal: 10 });
  await transact(async (tx) => {
    const counted = { campaignId: id, counted: 7 };
    await tx
      .insert(counters)
      .values(counted)
      .onConflictDoUpdate({ target: counters.campaignId, set: counted });
  });
  expect(await findCount("river")).toEqual({ slug: "river", count: 7, goal: 10 });
  expect(await findCount("ocean")).toBeUndefined();
  const [listed, ...more] = await listPublishedCampaigns("ru");
  expect(more).toEqual([]);
  expect(listed).toMatchObject({ slug: "river", locale: "fr", title: "Un fleuve", count: 7 });
});

test("a moderator may not", async () => {
  const organiserId = await insertTestOrganiser("moderator", id);
  const attempt = publishCampaign({ kind: "organiser", organiserId, at }, id);
  await expect(attempt).rejects.toThrow(expect.objectContaining({ name: "NotAllowed" }));
});
