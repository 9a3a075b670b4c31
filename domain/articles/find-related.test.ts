import { beforeAll, describe, expect, test } from "vitest";
import { articles, articleTranslations } from "#db/schema/articles.ts";
import { relatedArticles, unrelatedArticles } from "#db/schema/related.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { transact } from "#db/transact.ts";
import { addTopic } from "#domain/topics/add.ts";
import { eq } from "drizzle-orm";
import { publishArticle } from "./publish.ts";
import { findArticle } from "./queries.ts";

useTestDatabase();

const at = new Date("2026-03-01T10:00:00Z");
const operator = { kind: "operator", at } as const;
const ids = new Map<string, number>();

/** Named by its day, which is its slug and title too. */
async function publish(day: string, rest: { topics?: string[]; from?: string; follows?: string }) {
  const published = await publishArticle(operator, {
    campaignId: null,
    kind: "news",
    publishedOn: day,
    slug: day,
    locale: "en",
    title: day,
    dek: "It is early.",
    byline: "River desk",
    body: "It froze.",
    topics: rest.topics ?? [],
    sources: rest.from ? [{ name: "The gauge", address: rest.from }] : [],
    follows: rest.follows ? `${rest.follows.replaceAll("-", "/")}/${rest.follows}` : null,
  });
  if (published.outcome === "published") ids.set(day, published.id);
}

async function related(day: string, locale: "en" | "fr" = "en") {
  const article = await findArticle({ publishedOn: day, slug: day }, locale);
  return article!.related.map(({ title, reason }) => [title, reason]);
}

beforeAll(async () => {
  const rivers = { en: "Rivers", fr: "Rivières" };
  await addTopic(operator, { slug: "rivers", names: rivers });
  await addTopic(operator, { slug: "winter", names: { en: "Winter" } });
  await publish("2003-01-01", {});
  await publish("2003-01-02", { follows: "2003-01-01" });
  await publish("2003-01-03", {
    follows: "2003-01-02",
    from: "https://example.org/gauge",
    topics: ["winter", "rivers"],
  });
  await publish("2003-01-04", { from: "https://example.org/gauge" });
  await publish("2003-01-05", { topics: ["rivers"] });
  await publish("2003-01-06", { topics: ["rivers", "winter"] });
  await publish("2003-01-07", { follows: "2003-01-03" });
});

describe("what the product finds", () => {
  test("are the steps beside it in the story, others of it, then the same source, then shared topics, the nearest first", async () => {
    expect(await related("2003-01-03")).toEqual([
      ["2003-01-02", "Earlier in the same story"],
      ["2003-01-07", "Later in the same story"],
      ["2003-01-01", "Earlier in the same story"],
      ["2003-01-04", "Cites the same source: The gauge"],
      ["2003-01-06", "On the same topics: Winter and Rivers"],
      ["2003-01-05", "On the same topic: Rivers"],
    ]);
  });

  test("is said in the reader's language", async () => {
    const [title, reason] = (await related("2003-01-05", "fr"))[0]!;
    expect([title, reason]).toEqual(["2003-01-06", "Sur le même thème : Rivières"]);
  });

  test("is nothing where nothing is shared", async () => {
    await publish("2003-02-01", {});
    expect(await related("2003-02-01")).toEqual([]);
  });
});

describe("an editor", () => {
  test("says more, in words that come first, and rules out what was found", async () => {
    const articleId = ids.get("2003-01-05")!;
    await transact(async (tx) => {
      const chosen = { relatedId: ids.get("2003-01-01")!, position: 0, reason: "It began here." };
      await tx.insert(relatedArticles).values({ articleId, ...chosen });
      const unrelated = { articleId, unrelatedId: ids.get("2003-01-06")! };
      await tx.insert(unrelatedArticles).values(unrelated);
    });
    expect(await related("2003-01-05")).toEqual([
      ["2003-01-01", "It began here."],
      ["2003-01-03", "On the same topic: Rivers"],
    ]);
  });
});

test("what has been taken back is related to nothing, and titles are translated", async () => {
  await transact(async (tx) => {
    const isIt = eq(articles.id, ids.get("2003-01-07")!);
    await tx.update(articles).set({ retractedAt: at }).where(isIt);
    const words = { title: "Le deux", dek: "Tôt.", body: "x", html: "<p>x</p>" };
    const translation = { articleId: ids.get("2003-01-02")!, locale: "fr" as const, ...words };
    await tx.insert(articleTranslations).values({ ...translation, fromVersion: 1, updatedAt: at });
  });
  const titles = (await related("2003-01-03", "fr")).map(([title]) => title);
  expect(titles).not.toContain("2003-01-07");
  expect(titles[0]).toBe("Le deux");
});
