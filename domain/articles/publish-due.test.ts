import { expect, test } from "vitest";
import { reader } from "#db/connection.ts";
import { audit } from "#db/schema/machinery.ts";
import { testContent } from "#db/test-article.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { insertTestOrganiser } from "#db/test-organiser.ts";
import { createDraft } from "#domain/drafts/create.ts";
import { listDrafts, mapFailures } from "#domain/drafts/queries.ts";
import { saveDraft } from "#domain/drafts/save.ts";
import { scheduleDraft } from "#domain/drafts/schedule.ts";
import { articleJobs } from "./jobs.ts";
import { publishDue } from "./publish-due.ts";
import { findArticle } from "./queries.ts";

useTestDatabase();

const at = new Date("2026-03-01T10:00:00Z");
const due = new Date("2026-03-02T10:00:00Z");
const operator = { kind: "operator", at } as const;
const schedule = { kind: "system", at: due } as const;

async function scheduled(change: Partial<typeof testContent>): Promise<number> {
  const created = await createDraft(operator, { campaignId: null, locale: "en" });
  const id = "id" in created ? created.id : 0;
  const content = { ...testContent, ...change };
  await saveDraft(operator, id, { locale: "en", content }, { seen: 1 });
  await scheduleDraft(operator, id, due);
  return id;
}

test("publishes what is due once; what cannot be published stays a draft and says so", async () => {
  const [job] = articleJobs;
  const hasWork = "hasWork" in job! ? job.hasWork : undefined;
  await scheduled({ publishedOn: "", slug: "on-its-day" });
  const failing = await scheduled({ slug: "without-words", body: "" });
  expect(await hasWork!(at)).toBe(false);
  expect(await publishDue({ kind: "system", at })).toBe(0);
  expect(await hasWork!(due)).toBe(true);
  expect(await Promise.all([publishDue(schedule), publishDue(schedule)])).toEqual([1, 0]);
  const article = await findArticle({ publishedOn: "2026-03-02", slug: "on-its-day" }, "en");
  expect(article).toMatchObject({ title: testContent.title });
  expect(await listDrafts(null)).toMatchObject([{ id: failing, scheduledAt: null }]);
  expect(await mapFailures(null, [failing])).toEqual(new Map([[failing, due]]));
  const acts = (await reader().select().from(audit)).filter(({ actor }) => actor === "system");
  expect(acts.map(({ act }) => act)).toEqual(["article.publish", "draft.fail"]);
  expect(await hasWork!(due)).toBe(false);
  await scheduleDraft(operator, failing, due);
  expect((await mapFailures(null, [failing])).size).toBe(0);
});

test("no organiser runs the schedule", async () => {
  const organiserId = await insertTestOrganiser("owner", null);
  const attempt = publishDue({ kind: "organiser", organiserId, at: due });
  await expect(attempt).rejects.toThrow(expect.objectContaining({ name: "NotAllowed" }));
});
