import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { reader } from "#db/connection.ts";
import { audit } from "#db/schema/machinery.ts";
import { insertTestCampaign, noon } from "#db/test-campaign.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { insertTestOrganiser } from "#db/test-organiser.ts";
import { writeText } from "#domain/campaigns/write-text.ts";
import { discardText } from "./discard.ts";
import { listVersions } from "./queries.ts";

useTestDatabase();

const operator = { kind: "operator", at: noon } as const;

test("throws away what is not published, and nothing else", async () => {
  const { id, textIds } = await insertTestCampaign();
  const draft = await writeText(operator, id, { locale: "en", body: "We ask again." });
  expect(await discardText(operator, draft.id)).toBe("discarded");
  expect((await listVersions(id)).map((version) => version.id)).toEqual([textIds.en, textIds.fr]);
  const [entry] = await reader().select().from(audit).where(eq(audit.act, "text.discard"));
  expect(entry).toMatchObject({ campaignId: id, detail: { locale: "en", number: 2 } });
  expect(await discardText(operator, textIds.en)).toBe("published");
  await expect(discardText(operator, 9999)).rejects.toThrow(
    expect.objectContaining({ name: "NotFound" }),
  );
});

test("an analyst may not", async () => {
  const { id } = await insertTestCampaign();
  const draft = await writeText(operator, id, { locale: "en", body: "We ask again." });
  const organiserId = await insertTestOrganiser("analyst", id);
  const attempt = discardText({ kind: "organiser", organiserId, at: noon }, draft.id);
  await expect(attempt).rejects.toThrow(expect.objectContaining({ name: "NotAllowed" }));
});
