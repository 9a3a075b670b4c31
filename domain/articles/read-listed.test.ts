import { beforeAll, expect, test } from "vitest";
import { reader } from "#db/connection.ts";
import { insertTestTranslation, testNews } from "#db/test-article.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { addTopic } from "#domain/topics/add.ts";
import { publishArticle } from "./publish.ts";
import { readListed } from "./read-listed.ts";

useTestDatabase();

const operator = { kind: "operator", at: new Date("2026-03-01T10:00:00Z") } as const;
const picture = { file: "a.jpg", width: 4, height: 3, alt: "Ice", caption: "Ice", credit: "Ada" };

beforeAll(async () => {
  await addTopic(operator, { slug: "rivers", names: { en: "Rivers", fr: "Fleuves" } });
  for (const publishedOn of ["2026-02-26", "2026-02-27", "2026-02-28"]) {
    await publishArticle(operator, testNews(publishedOn, { topics: ["rivers"], picture }));
  }
  await insertTestTranslation(2, operator.at);
});

test("articles come in the order of their ids, in the language asked for where they have it", async () => {
  const [third, second, none] = await readListed([3, 2, 99], "fr", reader());
  expect(none).toBeUndefined();
  expect(third).toMatchObject({ id: 3, title: "2026-02-28", locale: "en", originalLocale: "en" });
  expect(second).toMatchObject({
    title: "La glace",
    dek: "Il est tôt.",
    locale: "fr",
    originalLocale: "en",
    picture: { ...picture, alt: "Glace" },
    topics: [{ slug: "rivers", name: "Fleuves", locale: "fr" }],
  });
});
