import { beforeAll, expect, test } from "vitest";
import { reader } from "#db/connection.ts";
import { articles } from "#db/schema/articles.ts";
import { sources } from "#db/schema/sources.ts";
import { articleTopics, topics } from "#db/schema/topics.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { transact } from "#db/transact.ts";
import { findCandidates } from "./find-candidates.ts";

useTestDatabase();

const at = new Date("2026-03-01T10:00:00Z");
const many = 300;
const middle = { id: 150, publishedOn: "2002-05-30", followsId: 149, campaignId: null };

beforeAll(async () => {
  const dayOf = (id: number) => new Date(Date.UTC(2002, 0, id)).toISOString().slice(0, 10);
  const words = { title: "x", dek: "x", byline: "x", body: "x", html: "x", slug: "x" };
  await transact(async (tx) => {
    await tx.insert(topics).values({ id: 1, slug: "all" });
    for (let id = 1; id <= many; id += 1) {
      const day = { publishedOn: dayOf(id) };
      const own = { id, kind: "news" as const, locale: "en" as const, createdAt: at };
      const followsId = id === 1 ? null : id - 1;
      await tx.insert(articles).values({ ...own, ...day, ...words, followsId, updatedAt: at });
      await tx.insert(articleTopics).values({ articleId: id, topicId: 1, position: 0, ...day });
      const cited = { name: "All", address: "https://example.org/all" };
      await tx.insert(sources).values({ articleId: id, position: 0, ...cited });
    }
  });
});

test("however many have something in common, only the nearest are looked at", async () => {
  const found = await findCandidates(middle);
  expect(found.size).toBeLessThan(40);
  expect(found.has(150)).toBe(false);
  const topic = { kind: "topic", position: 0 };
  expect(found.get(149)).toEqual([{ kind: "earlier" }, { kind: "beside" }, topic]);
  expect(found.get(151)).toEqual([{ kind: "later" }, { kind: "beside" }, topic]);
  expect(found.get(300)).toEqual([{ kind: "source", name: "All" }, topic]);
});

test("no table is read from end to end", () => {
  const plan = (query: string) =>
    reader()
      .$client.prepare(`explain query plan ${query}`)
      .all(...Array.from({ length: query.split("?").length - 1 }, () => 1))
      .map((row) => (row as { detail: string }).detail)
      .join();
  for (const query of [
    "select articleId from sources where address = ? order by id desc limit 8",
    "select articleId from article_topics where topicId = ? and publishedOn <= ? order by publishedOn desc, articleId desc limit 8",
    "select id from articles where campaignId = ? and publishedOn > ? order by publishedOn, id limit 8",
    "select id from articles where followsId = ? order by id limit 8",
  ]) {
    expect(plan(query)).not.toMatch(/SCAN|TEMP B-TREE/);
  }
});
