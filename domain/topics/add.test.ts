import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { reader } from "#db/connection.ts";
import { getPublicVersion } from "#db/public-version.ts";
import { audit } from "#db/schema/machinery.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { insertTestOrganiser } from "#db/test-organiser.ts";
import { addTopic } from "./add.ts";
import { findTopic, listTopics } from "./queries.ts";

useTestDatabase();

const at = new Date("2026-03-01T10:00:00Z");
const operator = { kind: "operator", at } as const;

test("adds a topic, named in the language asked for or else in the default one", async () => {
  const before = await getPublicVersion();
  const outcome = await addTopic(operator, {
    slug: "rivers",
    names: { en: "Rivers", fr: "Fleuves" },
  });
  expect(outcome).toMatchObject({ outcome: "added" });
  expect(await findTopic("rivers", "fr")).toMatchObject({ name: "Fleuves", locale: "fr" });
  expect(await findTopic("rivers", "zh")).toMatchObject({ name: "Rivers", locale: "en" });
  expect(await findTopic("lakes", "en")).toBeUndefined();
  expect(await listTopics("en")).toEqual([]);
  expect(await getPublicVersion()).toBe(before + 1);
  const entries = await reader().select().from(audit).where(eq(audit.act, "topic.add"));
  expect(entries).toMatchObject([{ at, detail: { slug: "rivers" } }]);
});

test("an address that another topic has is taken", async () => {
  const again = { slug: "rivers", names: { en: "Other rivers" } };
  expect(await addTopic(operator, again)).toEqual({ outcome: "taken" });
});

test.each([
  ["a slug with a slash", { slug: "a/b", names: { en: "A" } }, "slug"],
  ["no name in the default language", { slug: "seas", names: { fr: "Mers" } }, "required"],
])("refuses %s", async (_, input, code) => {
  await expect(addTopic(operator, input)).rejects.toThrow(code);
});

test("a moderator may not", async () => {
  const organiserId = await insertTestOrganiser("moderator", null);
  const attempt = addTopic(
    { kind: "organiser", organiserId, at },
    { slug: "seas", names: { en: "Seas" } },
  );
  await expect(attempt).rejects.toThrow(expect.objectContaining({ name: "NotAllowed" }));
});
