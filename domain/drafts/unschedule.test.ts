import { expect, test } from "vitest";
import { reader } from "#db/connection.ts";
import { audit } from "#db/schema/machinery.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { insertTestOrganiser } from "#db/test-organiser.ts";
import { createDraft } from "./create.ts";
import { getDraft } from "./queries.ts";
import { scheduleDraft } from "./schedule.ts";
import { unscheduleDraft } from "./unschedule.ts";

useTestDatabase();

const at = new Date("2026-03-01T10:00:00Z");
const operator = { kind: "operator", at } as const;

test("a draft is taken off the schedule once, by who may", async () => {
  const created = await createDraft(operator, { campaignId: null, locale: "en" });
  const id = "id" in created ? created.id : 0;
  await scheduleDraft(operator, id, new Date("2026-03-02T10:00:00Z"));
  const organiserId = await insertTestOrganiser("analyst", null);
  const attempt = unscheduleDraft({ kind: "organiser", organiserId, at }, id);
  await expect(attempt).rejects.toThrow(expect.objectContaining({ name: "NotAllowed" }));
  expect(await unscheduleDraft(operator, id)).toBe("unscheduled");
  expect(await unscheduleDraft(operator, id)).toBe("unchanged");
  expect((await getDraft(id)).scheduledAt).toBeNull();
  const entries = await reader().select().from(audit);
  expect(entries.at(-1)).toMatchObject({ act: "draft.unschedule", subjectId: String(id) });
});
