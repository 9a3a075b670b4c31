import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { reader } from "#db/connection.ts";
import { getPublicVersion } from "#db/public-version.ts";
import { audit } from "#db/schema/machinery.ts";
import { insertTestCampaign, noon } from "#db/test-campaign.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { insertTestOrganiser } from "#db/test-organiser.ts";
import { findPauseMessage } from "#domain/pauses/queries.ts";
import { stateOf } from "./campaign.ts";
import { closeCampaign } from "./close.ts";
import { pauseCampaign } from "./pause.ts";
import { getCampaign } from "./queries.ts";

useTestDatabase();

const operator = { kind: "operator", at: noon } as const;
const english = { locale: "en", message: "We are checking the text." } as const;
const french = { locale: "fr", message: "Nous vérifions le texte." } as const;

test("stops signing and tells visitors why, in their language or the original one", async () => {
  const { id } = await insertTestCampaign();
  const before = await getPublicVersion();
  expect(await pauseCampaign(operator, id, [english, french])).toBe("paused");
  const campaign = await getCampaign(id);
  expect(stateOf(campaign, noon)).toBe("paused");
  expect(await findPauseMessage(campaign, "fr")).toEqual(french);
  expect(await findPauseMessage(campaign, "ar")).toEqual(english);
  expect(await getPublicVersion()).toBe(before + 1);
  const [entry] = await reader().select().from(audit).where(eq(audit.act, "campaign.pause"));
  expect(entry).toMatchObject({ at: noon, campaignId: id, detail: { languages: "en fr" } });
});

test("tells something else while it is paused, and remembers since when", async () => {
  const { id } = await insertTestCampaign();
  await pauseCampaign(operator, id, [english]);
  const later = { kind: "operator", at: new Date(noon.getTime() + 60_000) } as const;
  const changed = { ...english, message: "Back tomorrow." };
  expect(await pauseCampaign(later, id, [changed])).toBe("paused");
  const campaign = await getCampaign(id);
  expect(campaign.pausedAt).toEqual(noon);
  expect(await findPauseMessage(campaign, "en")).toEqual(changed);
});

test("says nothing to nobody: without words in the original language nothing is paused", async () => {
  const { id } = await insertTestCampaign();
  expect(await pauseCampaign(operator, id, [french])).toBe("silent");
  await expect(pauseCampaign(operator, id, [{ ...english, message: " " }])).rejects.toThrow(
    "required",
  );
  expect((await getCampaign(id)).pausedAt).toBeNull();
});

test("what is not open is not paused", async () => {
  const { id } = await insertTestCampaign();
  await closeCampaign(operator, id);
  expect(await pauseCampaign(operator, id, [english])).toBe("notOpen");
  const { id: draft } = await insertTestCampaign({ publishedAt: null });
  expect(await pauseCampaign(operator, draft, [english])).toBe("notOpen");
});

test("a moderator may not", async () => {
  const { id } = await insertTestCampaign();
  const organiserId = await insertTestOrganiser("moderator", id);
  const attempt = pauseCampaign({ kind: "organiser", organiserId, at: noon }, id, [english]);
  await expect(attempt).rejects.toThrow(expect.objectContaining({ name: "NotAllowed" }));
});
