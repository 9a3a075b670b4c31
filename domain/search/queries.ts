import { and, eq } from "drizzle-orm";
import { reader, type Db } from "#db/connection.ts";
import { placeholder } from "#db/expressions.ts";
import { findWords, type WordMatch } from "#db/find-words.ts";
import { prepared } from "#db/prepared.ts";
import { articles, articleTranslations } from "#db/schema/articles.ts";
import { findTopic, listTopicsOf } from "#domain/topics/queries.ts";
import type { Locale } from "#platform/locales.ts";
import { plainText } from "#platform/plain-text.ts";
import { excerptOf } from "./excerpt.ts";
import { markWords } from "./mark-words.ts";
import { foundPerPage, type FoundArticle, type FoundPage, type Question } from "./search.ts";

/** So many rows are weighed against each other at most, those of the articles stored last. */
const mostRows = 5000;

const { title, dek, html } = articles;
const selectArticle = prepared((db) =>
  db
    .select({
      kind: articles.kind,
      publishedOn: articles.publishedOn,
      slug: articles.slug,
      locale: articles.locale,
      title,
      dek,
      html,
    })
    .from(articles)
    .where(eq(articles.id, placeholder("id")))
    .prepare(),
);
const selectTranslation = prepared((db) =>
  db
    .select({
      title: articleTranslations.title,
      dek: articleTranslations.dek,
      html: articleTranslations.html,
    })
    .from(articleTranslations)
    .where(
      and(
        eq(articleTranslations.articleId, placeholder("id")),
        eq(articleTranslations.locale, placeholder("locale")),
      ),
    )
    .prepare(),
);

/**
 * The articles that answer a question, the best first. An article that has the words in several languages
 * is found once, in the reader's if it is among them. Pages are numbered from 1.
 */
export async function searchArticles(
  question: Question,
  locale: Locale,
  page = 1,
  db: Db = reader(),
): Promise<FoundPage> {
  const matches = await match(question, locale, db);
  const best = bestOfEach(matches.slice(0, mostRows), locale);
  const end = page * foundPerPage;
  const found: FoundArticle[] = [];
  for (const one of best.slice(end - foundPerPage, end)) {
    const article = await describe(one, question, locale, db);
    if (article) found.push(article);
  }
  const isMore = matches.length > mostRows;
  return { articles: found, found: best.length, isMore, page, hasNext: best.length > end };
}

async function match(question: Question, locale: Locale, db: Db): Promise<WordMatch[]> {
  const { phrases, topic: slug, kind, language, from, to } = question;
  if (phrases.length === 0) return [];
  const topic = slug === undefined ? undefined : await findTopic(slug, locale, db);
  if (slug !== undefined && !topic) return [];
  const search = { phrases, topicId: topic?.id, kind, locale: language, from, to };
  return findWords(search, mostRows + 1, db);
}

/** Rows of one article stand side by side, as they are answered by number. */
function bestOfEach(matches: readonly WordMatch[], locale: Locale): WordMatch[] {
  const best: WordMatch[] = [];
  for (const one of matches) {
    const last = best.at(-1);
    if (last?.articleId !== one.articleId) best.push({ ...one });
    else {
      const isBetter = last.locale !== locale && (one.locale === locale || one.rank < last.rank);
      if (isBetter) last.locale = one.locale;
      last.rank = Math.min(last.rank, one.rank);
    }
  }
  return best.toSorted((one, other) => one.rank - other.rank || other.articleId - one.articleId);
}

async function describe(
  { articleId: id, locale }: WordMatch,
  { phrases }: Question,
  readersLocale: Locale,
  db: Db,
): Promise<FoundArticle | undefined> {
  const [article] = await selectArticle(db).execute({ id });
  if (!article) return undefined;
  const isOriginal = locale === article.locale;
  const [words] = isOriginal ? [article] : await selectTranslation(db).execute({ id, locale });
  if (!words) return undefined;
  const inReaders = await selectTranslation(db).execute({ id, locale: readersLocale });
  return {
    kind: article.kind,
    publishedOn: article.publishedOn,
    slug: article.slug,
    locale,
    // Where there is no other, the page in the reader's language shows the original.
    pageLocale: isOriginal && inReaders.length === 0 ? readersLocale : locale,
    topics: await listTopicsOf(id, readersLocale, db),
    title: markWords(words.title, phrases),
    dek: markWords(words.dek, phrases),
    excerpt: excerptOf(plainText(words.html), phrases),
  };
}
