import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import { reader, type Db } from "#db/connection.ts";
import { membersOf, placeholder } from "#db/expressions.ts";
import { prepared } from "#db/prepared.ts";
import { articles, articleTranslations } from "#db/schema/articles.ts";
import { relatedArticles, unrelatedArticles } from "#db/schema/related.ts";
import { listTopicsOf } from "#domain/topics/queries.ts";
import type { Topic } from "#domain/topics/topic.ts";
import { daysBetween } from "#platform/calendar.ts";
import { calendarOf, type Locale } from "#platform/locales.ts";
import { translator } from "#platform/i18n.ts";
import type { RelatedArticle } from "./article.ts";
import { findCandidates, type Bond, type Bound } from "./find-candidates.ts";

const most = 6;
const namedTopics = 2;
const weights = { earlier: 1000, later: 1000, beside: 500, source: 200, topic: 60, campaign: 25 };

const named = {
  id: articles.id,
  kind: articles.kind,
  publishedOn: articles.publishedOn,
  slug: articles.slug,
  locale: articles.locale,
  title: articles.title,
  dek: articles.dek,
};
const selectChosen = prepared((db) =>
  db
    .select({ ...named, reason: relatedArticles.reason })
    .from(relatedArticles)
    .innerJoin(articles, eq(articles.id, relatedArticles.relatedId))
    .where(and(eq(relatedArticles.articleId, placeholder("id")), isNull(articles.retractedAt)))
    .orderBy(asc(relatedArticles.position))
    .prepare(),
);
const selectUnrelated = prepared((db) =>
  db
    .select({ id: unrelatedArticles.unrelatedId })
    .from(unrelatedArticles)
    .where(eq(unrelatedArticles.articleId, placeholder("id")))
    .prepare(),
);
const selectNamed = prepared((db) =>
  db
    .select(named)
    .from(articles)
    .where(and(inArray(articles.id, membersOf("ids")), isNull(articles.retractedAt)))
    .prepare(),
);
const selectTranslated = prepared((db) =>
  db
    .select({
      id: articleTranslations.articleId,
      locale: articleTranslations.locale,
      title: articleTranslations.title,
      dek: articleTranslations.dek,
    })
    .from(articleTranslations)
    .where(
      and(
        inArray(articleTranslations.articleId, membersOf("ids")),
        eq(articleTranslations.locale, placeholder("locale")),
      ),
    )
    .prepare(),
);

type Named = Omit<RelatedArticle, "reason" | "reasonLocale"> & { id: number };
type Related = RelatedArticle & { id: number };

/**
 * The articles that are related to one, each with the reason: first those that an editor has named, all of them, in
 * the editor's words; then, up to six in all, those found to share most with it, the nearest in time first. What an
 * editor has said is not related is not among the found. Titles are in `locale` where they have been translated.
 */
export async function findRelated(
  article: Bound & { locale: Locale },
  locale: Locale,
  db: Db = reader(),
): Promise<RelatedArticle[]> {
  const { id } = article;
  const chosen = (await selectChosen(db).execute({ id })).map((one) => ({
    ...one,
    reasonLocale: article.locale,
  }));
  const left = most - chosen.length;
  const others = left > 0 ? await findOthers(article, chosen, locale, db) : [];
  return inLanguage([...chosen, ...others.slice(0, left)], locale, db);
}

async function findOthers(
  article: Bound,
  chosen: { id: number }[],
  locale: Locale,
  db: Db,
): Promise<Related[]> {
  const candidates = await findCandidates(article, db);
  const unrelated = await selectUnrelated(db).execute({ id: article.id });
  for (const { id } of [...chosen, ...unrelated]) candidates.delete(id);
  const topics = await listTopicsOf(article.id, locale, db);
  const found = await selectNamed(db).execute({ ids: JSON.stringify([...candidates.keys()]) });
  const scored = found.map((one) => {
    const bonds = candidates.get(one.id)!;
    const days = Math.abs(daysBetween(one.publishedOn, article.publishedOn));
    return { one, bonds, score: scoreOf(bonds), days };
  });
  scored.sort((a, b) => b.score - a.score || a.days - b.days || b.one.id - a.one.id);
  return scored.slice(0, most).map(({ one, bonds }) => ({
    ...one,
    reason: reasonFor(bonds, topics, locale),
    reasonLocale: locale,
  }));
}

function scoreOf(bonds: readonly Bond[]): number {
  return bonds.reduce((sum, { kind }) => sum + weights[kind], 0);
}

/** The strongest thing they have in common, in words. */
function reasonFor(bonds: readonly Bond[], topics: readonly Topic[], locale: Locale): string {
  const t = translator(locale, "news");
  const step = bonds.find(({ kind }) => kind === "earlier" || kind === "later");
  if (step) return t(`because.${step.kind as "earlier" | "later"}`);
  const source = bonds.find((bond) => bond.kind === "source");
  if (source) return t("because.source", { source: source.name });
  const shared = bonds
    .flatMap((bond) => (bond.kind === "topic" ? [bond.position] : []))
    .toSorted((one, other) => one - other)
    .slice(0, namedTopics)
    .map((position) => topics[position]!.name);
  if (shared.length === 0) return t("because.campaign");
  const list = new Intl.ListFormat(calendarOf(locale)).format(shared);
  return t("because.topics", { count: shared.length, topics: list });
}

async function inLanguage(
  related: (Named & Pick<RelatedArticle, "reason" | "reasonLocale">)[],
  locale: Locale,
  db: Db,
): Promise<RelatedArticle[]> {
  const ids = JSON.stringify(related.map(({ id }) => id));
  const rows = await selectTranslated(db).execute({ ids, locale });
  const words = new Map(rows.map(({ id, ...translated }) => [id, translated]));
  return related.map(({ id, ...one }) => ({
    ...one,
    ...(one.locale === locale ? undefined : words.get(id)),
  }));
}
