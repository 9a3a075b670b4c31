import type { Db } from "#db/connection.ts";
import { indexArticle } from "#db/index-article.ts";
import { transact } from "#db/transact.ts";
import { locales, type Locale } from "#platform/locales.ts";
import { chanceOf, sentences, skewed, words, type Chance } from "../vocabulary.ts";

type Client = Db["$client"];
type Words = { title: string; dek: string; body: string; html: string };

const firstDay = Date.UTC(1999, 0, 1);
const lastDay = Date.UTC(2026, 9, 31);
const dayMilliseconds = 86_400_000;
const articlesPerPiece = 500;
const topicCount = 200;
const sourceCount = 5000;
const kinds = ["news", "news", "news", "news", "press release", "press release", "paper", "statement"];
/** Of ten articles six are in English; one of ten is translated into French. */
const languages: Locale[] = ["en", "en", "en", "en", "en", "en", "fr", "es", "ru", "ar", "zh"];

const insertArticle = `INSERT INTO articles (id, campaignId, kind, publishedOn, slug, locale, title, dek,
  byline, body, html, createdAt, updatedAt, followsId) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;
const insertVersion = `INSERT INTO article_versions (articleId, locale, number, content, publishedAt)
  VALUES (?, ?, 1, ?, ?)`;
const insertTranslation = `INSERT INTO article_translations (articleId, locale, title, dek, body, html,
  fromVersion, updatedAt) VALUES (?, 'fr', ?, ?, ?, ?, 1, ?)`;
const insertTopic = `INSERT OR IGNORE INTO article_topics (articleId, topicId, position, publishedOn)
  VALUES (?, ?, ?, ?)`;
const insertSource = `INSERT INTO sources (articleId, position, name, address, publishedOn)
  VALUES (?, ?, ?, ?, ?)`;
const insertRelated = `INSERT OR IGNORE INTO related_articles (articleId, relatedId, position, reason)
  VALUES (?, ?, ?, ?)`;

/** Names 200 topics in all languages. */
export function fillTopics(client: Client): void {
  const topic = client.prepare("INSERT INTO topics (id, slug) VALUES (?, ?)");
  const name = client.prepare("INSERT INTO topic_names (topicId, locale, name) VALUES (?, ?, ?)");
  const chance = chanceOf(1);
  for (let id = 1; id <= topicCount; id++) {
    topic.run(id, `topic-${id}`);
    for (const locale of locales) name.run(id, locale, `${words(chance, locale, 2)} ${id}`);
  }
}

/**
 * Stores so many articles as the verbs would have, without history: with versions, topics (the first has a
 * fifth of all), sources, translations, steps of stories, related ones, and in the search.
 */
export async function fillArticles(count: number, campaignIds: number[]): Promise<void> {
  for (let done = 0; done < count; done += articlesPerPiece) {
    await transact(async (tx) => {
      for (let id = done + 1; id <= Math.min(count, done + articlesPerPiece); id++) {
        storeArticle(tx.$client, id, count, campaignIds);
        await indexArticle(tx, id);
      }
    });
  }
}

function storeArticle(client: Client, id: number, count: number, campaignIds: number[]): void {
  const run = (sql: string, ...values: unknown[]) => statementOf(client, sql).run(values);
  const chance = chanceOf(id);
  const locale = languages[Math.floor(chance() * languages.length)]!;
  const publishedOn = dayOf(id, count, chance);
  const at = Date.parse(`${publishedOn}T12:00:00Z`);
  const kind = kinds[Math.floor(chance() * kinds.length)]!;
  const { title, dek, body, html } = write(chance, locale);
  const slug = `article-${id}`;
  const campaignId = chance() < 0.3 ? campaignIds[skewed(chance, campaignIds.length)]! : null;
  const follows = id > 50 && chance() < 0.1 ? id - 1 - Math.floor(chance() * 40) : null;
  const named = [campaignId, kind, publishedOn, slug, locale, title, dek, "Desk", body, html];
  run(insertArticle, id, ...named, at, at, follows);
  const content = { kind, publishedOn, slug, title, dek, byline: "Desk", body };
  run(insertVersion, id, locale, JSON.stringify(content), at);
  if (locale !== "fr" && chance() < 0.1) {
    const french = write(chance, "fr");
    run(insertTranslation, id, french.title, french.dek, french.body, french.html, at);
  }
  const topicIds = chance() < 0.2 ? [1] : [];
  for (let more = 0; more < 2; more++) topicIds.push(2 + skewed(chance, topicCount - 1));
  for (const [place, topicId] of topicIds.entries()) run(insertTopic, id, topicId, place, publishedOn);
  for (let place = 0; place < 2; place++) {
    const source = skewed(chance, sourceCount);
    run(insertSource, id, place, `Paper ${source}`, `https://paper-${source}.example/`, publishedOn);
  }
  if (id > 500 && chance() < 0.2) run(insertRelated, id, id - 1 - Math.floor(chance() * 400), 0, "Again");
}

/** Days follow each other, later ones with more articles; one in a hundred lies anywhere. */
function dayOf(id: number, count: number, chance: Chance): string {
  const part = chance() < 0.01 ? chance() : Math.sqrt(id / count);
  const day = firstDay + Math.floor((part * (lastDay - firstDay)) / dayMilliseconds) * dayMilliseconds;
  return new Date(day).toISOString().slice(0, 10);
}

function write(chance: Chance, locale: Locale): Words {
  const paragraphs = Array.from({ length: 3 }, () => sentences(chance, locale, 4));
  const heading = words(chance, locale, 3);
  return {
    title: words(chance, locale, 7),
    dek: sentences(chance, locale, 1),
    body: [paragraphs[0], `## ${heading}`, ...paragraphs.slice(1)].join("\n\n"),
    html: [`<p>${paragraphs[0]}</p>`, `<h2>${heading}</h2>`, ...paragraphs.slice(1).map((text) => `<p>${text}</p>`)].join("\n"),
  };
}

const statements = new WeakMap<Client, Map<string, ReturnType<Client["prepare"]>>>();

function statementOf(client: Client, sql: string): ReturnType<Client["prepare"]> {
  const known = statements.get(client) ?? new Map<string, ReturnType<Client["prepare"]>>();
  statements.set(client, known);
  const statement = known.get(sql) ?? client.prepare(sql);
  known.set(sql, statement);
  return statement;
}
