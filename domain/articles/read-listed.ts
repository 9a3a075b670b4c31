import { and, eq, inArray } from "drizzle-orm";
import type { Db } from "#db/connection.ts";
import { membersOf, placeholder } from "#db/expressions.ts";
import { prepared } from "#db/prepared.ts";
import { articles, articleTranslations } from "#db/schema/articles.ts";
import { mapTopicsOf } from "#domain/topics/queries.ts";
import type { Locale } from "#platform/locales.ts";
import type { ListedArticle } from "./article.ts";

const selectListed = prepared((db) =>
  db
    .select({
      id: articles.id,
      kind: articles.kind,
      publishedOn: articles.publishedOn,
      slug: articles.slug,
      locale: articles.locale,
      title: articles.title,
      dek: articles.dek,
      byline: articles.byline,
      picture: articles.picture,
      updatedAt: articles.updatedAt,
      translated: {
        locale: articleTranslations.locale,
        title: articleTranslations.title,
        dek: articleTranslations.dek,
        pictureAlt: articleTranslations.pictureAlt,
        pictureCaption: articleTranslations.pictureCaption,
        updatedAt: articleTranslations.updatedAt,
      },
    })
    .from(articles)
    .leftJoin(
      articleTranslations,
      and(
        eq(articleTranslations.articleId, articles.id),
        eq(articleTranslations.locale, placeholder("locale")),
      ),
    )
    .where(inArray(articles.id, membersOf("ids")))
    .prepare(),
);

/** Articles by their ids, in that order, as lists show them: in the language asked for where they have it. */
export async function readListed(ids: number[], locale: Locale, db: Db): Promise<ListedArticle[]> {
  const rows = await selectListed(db).execute({ ids: JSON.stringify(ids), locale });
  const topics = await mapTopicsOf(ids, locale, db);
  return rows
    .toSorted((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id))
    .map(({ translated, ...article }) => ({
      ...(translated ? inTranslation(article, translated) : article),
      originalLocale: article.locale,
      topics: topics.get(article.id) ?? [],
    }));
}

type Row = Omit<ListedArticle, "originalLocale" | "topics">;
type Translated = Pick<Row, "locale" | "title" | "dek" | "updatedAt"> & {
  pictureAlt: string | null;
  pictureCaption: string | null;
};

function inTranslation(article: Row, { pictureAlt, pictureCaption, ...words }: Translated): Row {
  const { picture } = article;
  const { alt, caption } = picture ?? { alt: "", caption: "" };
  return {
    ...article,
    ...words,
    picture: picture && { ...picture, alt: pictureAlt ?? alt, caption: pictureCaption ?? caption },
  };
}
