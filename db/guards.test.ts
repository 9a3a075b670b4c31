import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { writer } from "./connection.ts";
import { campaigns, textVersions } from "./schema/campaigns.ts";
import { milestones } from "./schema/milestones.ts";
import { insertTestCampaign, noon, type TestCampaign } from "./test-campaign.ts";
import { useTestDatabase } from "./test-database.ts";
import { transact } from "./transact.ts";

useTestDatabase();

let campaign: TestCampaign;

beforeEach(async () => {
  campaign = await insertTestCampaign();
});

const run =
  (sql: string, ...values: unknown[]) =>
  () =>
    writer()
      .$client.prepare(sql)
      .run(...values);

test("a published text version can be neither changed, nor removed, nor replaced, nor moved", () => {
  const { en, fr } = campaign.textIds;
  const columns = "id, campaignId, locale, number, body, html, createdAt";
  const refused = [
    run("UPDATE text_versions SET body = 'Other' WHERE id = ?", en),
    run("UPDATE text_versions SET change = 'typo' WHERE id = ?", en),
    run("DELETE FROM text_versions WHERE id = ?", en),
    run(
      `INSERT OR REPLACE INTO text_versions (${columns}) VALUES (?, ?, 'en', 9, '', '', 0)`,
      en,
      campaign.id,
    ),
    run(
      "INSERT OR REPLACE INTO text_versions (campaignId, locale, number, body, html, createdAt) VALUES (?, 'en', 1, '', '', 0)",
      campaign.id,
    ),
    run("UPDATE OR REPLACE text_versions SET id = ? WHERE id = ?", en, fr),
  ];
  for (const attempt of refused) expect(attempt).toThrow("text version");
});

test("what is written can take the place of no published version", async () => {
  const { id: campaignId, textIds } = campaign;
  await transact(async (tx) => {
    const words = { body: "Draft", html: "<p>Draft</p>", createdAt: noon };
    await tx.insert(textVersions).values({ campaignId, locale: "en", number: 2, ...words });
  });
  const draft = "SELECT id FROM text_versions WHERE campaignId = ? AND number = 2";
  const move = `UPDATE OR REPLACE text_versions SET number = 1 WHERE id = (${draft})`;
  expect(run(move, campaignId)).toThrow("keeps its place");
  const rows = await writer().select().from(textVersions).where(eq(textVersions.id, textIds.en));
  expect(rows).toMatchObject([{ body: "Text" }]);
});

test.each(["slug = 'other'", "originalLocale = 'fr'", "goal = 7", "publishedAt = NULL"])(
  "a published campaign keeps its word: not %s",
  (change) => {
    expect(run(`UPDATE campaigns SET ${change} WHERE id = ?`, campaign.id)).toThrow("keeps");
  },
);

test("goals of a published campaign are never moved; the next lies above all before it", async () => {
  const { id: campaignId } = campaign;
  const insert = run("INSERT INTO milestones VALUES (?, ?, 0)", campaignId, 100);
  expect(insert).toThrow("lies above");
  run("INSERT INTO milestones VALUES (?, ?, 0)", campaignId, 300)();
  expect(run("INSERT INTO milestones VALUES (?, ?, 0)", campaignId, 200)).toThrow("lies above");
  expect(run("UPDATE milestones SET goal = 400 WHERE campaignId = ?", campaignId)).toThrow("moved");
  expect(run("DELETE FROM milestones WHERE campaignId = ?", campaignId)).toThrow("removed");
  expect(run("INSERT OR REPLACE INTO milestones VALUES (?, ?, 9)", campaignId, 300)).toThrow(
    "lies above",
  );
});

test("as long as it is a draft, everything can be put otherwise", async () => {
  const { id } = await insertTestCampaign({ publishedAt: null });
  await transact(async (tx) => {
    await tx.update(campaigns).set({ goal: 7 }).where(eq(campaigns.id, id));
    await tx.insert(milestones).values({ campaignId: id, goal: 70, declaredAt: noon });
    await tx.delete(milestones).where(eq(milestones.campaignId, id));
  });
});
