import { expect, test } from "vitest";
import { reader, writer } from "#db/connection.ts";
import { insertTestCampaign } from "#db/test-campaign.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { listArticles } from "#domain/articles/list.ts";
import { readQuestion } from "#domain/search/input.ts";
import { searchArticles } from "#domain/search/queries.ts";
import { renderMarkdown } from "#platform/markdown.ts";
import { vocabularyOf } from "../vocabulary.ts";
import { fillArticles, fillTopics } from "./fill-articles.ts";

useTestDatabase();

test("what is filled in bulk is what the verbs would have stored, and is found", async () => {
  const { id } = await insertTestCampaign();
  fillTopics(writer().$client);
  await fillArticles(700, [id]);
  const client = reader().$client;
  const select = client.prepare<[], { body: string; html: string }>("SELECT * FROM articles");
  for (const { body, html } of select.all().slice(0, 50)) expect(renderMarkdown(body)).toBe(html);
  const count = (query: string) => client.prepare<[], number>(query).pluck().get()!;
  expect(count("SELECT count(*) FROM articles")).toBe(700);
  expect(count("SELECT count(*) FROM article_topics WHERE topicId = 1")).toBeGreaterThan(100);
  expect(count("SELECT count(*) FROM article_translations")).toBeGreaterThan(30);
  expect((await listArticles({}, "en", { page: 35 })).articles).toHaveLength(20);
  const { question } = readQuestion({ q: vocabularyOf("en")[0]! });
  expect((await searchArticles(question, "en")).found).toBeGreaterThan(300);
  expect(client.pragma("integrity_check", { simple: true })).toBe("ok");
});
