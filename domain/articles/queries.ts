import { and, eq, isNotNull, isNull } from "drizzle-orm";
import { reader, type Db } from "#db/connection.ts";
import { placeholder } from "#db/expressions.ts";
import { prepared } from "#db/prepared.ts";
import { articles } from "#db/schema/articles.ts";
import { campaigns } from "#db/schema/campaigns.ts";
import { listSources } from "#domain/sources/queries.ts";
import { listTopicsOf } from "#domain/topics/queries.ts";
import type { Locale } from "#platform/locales.ts";
import type { Article } from "./article.ts";
import { findRelated } from "./find-related.ts";
import { findTranslation } from "./find-translation.ts";
import { listNotes } from "./list-notes.ts";

const named = {
  kind: articles.kind,
  publishedOn: articles.publishedOn,
  slug: articles.slug,
  locale: articles.locale,
  title: articles.title,
  dek: articles.dek,
};
const { id, byline, picture, updatedAt } = articles;
const listed = { ...named, originalLocale: articles.locale, id, byline, picture, updatedAt };

const isShownCampaign = and(
  eq(campaigns.id, articles.campaignId),
  isNotNull(campaigns.publishedAt),
);
const isAddressed = and(
  eq(articles.publishedOn, placeholder("publishedOn")),
  eq(articles.slug, placeholder("slug")),
);
const selectByAddress = prepared((db) =>
  db
    .select({
      ...listed,
      body: articles.body,
      html: articles.html,
      pulledQuote: articles.pulledQuote,
      paper: articles.paper,
      followsId: articles.followsId,
      campaignId: campaigns.id,
      campaignSlug: campaigns.slug,
    })
    .from(articles)
    .leftJoin(campaigns, isShownCampaign)
    .where(and(isAddressed, isNull(articles.retractedAt)))
    .prepare(),
);
/** The article of an address in `locale`, if it has been translated into that; one taken back is not found. */
export async function findArticle(
  address: Pick<Article, "publishedOn" | "slug">,
  locale: Locale,
  db: Db = reader(),
): Promise<Article | undefined> {
  const [row] = await selectByAddress(db).execute(address);
  if (!row) return undefined;
  const { followsId, campaignId, ...original } = row;
  const { locales, ...words } = await findTranslation(original, locale, db);
  return {
    ...original,
    ...words,
    originalLocale: original.locale,
    locales: [original.locale, ...locales],
    topics: await listTopicsOf(row.id, locale, db),
    sources: await listSources(row.id, db),
    notes: await listNotes(row.id, db),
    related: await findRelated({ ...original, followsId, campaignId }, locale, db),
  };
}
