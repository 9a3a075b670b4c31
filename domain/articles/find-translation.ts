import { asc, eq, and } from "drizzle-orm";
import { reader, type Db } from "#db/connection.ts";
import { placeholder } from "#db/expressions.ts";
import { prepared } from "#db/prepared.ts";
import { articleTranslations } from "#db/schema/articles.ts";
import type { Locale } from "#platform/locales.ts";
import type { Article } from "./article.ts";

const { articleId, locale: language, updatedAt } = articleTranslations;
const selectLocales = prepared((db) =>
  db
    .select({ locale: language })
    .from(articleTranslations)
    .where(eq(articleId, placeholder("articleId")))
    .orderBy(asc(language))
    .prepare(),
);
const selectWords = prepared((db) =>
  db
    .select({
      title: articleTranslations.title,
      dek: articleTranslations.dek,
      body: articleTranslations.body,
      html: articleTranslations.html,
      pictureAlt: articleTranslations.pictureAlt,
      pictureCaption: articleTranslations.pictureCaption,
      quote: articleTranslations.quote,
      updatedAt,
    })
    .from(articleTranslations)
    .where(and(eq(articleId, placeholder("articleId")), eq(language, placeholder("locale"))))
    .prepare(),
);

type Original = Pick<Article, "id" | "locale" | "updatedAt" | "picture" | "pulledQuote">;
type Translated = Pick<Article, "locale" | "title" | "dek" | "body" | "html"> &
  Pick<Original, "updatedAt" | "picture" | "pulledQuote">;

/**
 * The languages that an article has been translated into, and its words in `locale` if that is one of them. What has
 * not been translated of a picture or a pulled quote stays as it was written.
 */
export async function findTranslation(
  original: Original,
  locale: Locale,
  db: Db = reader(),
): Promise<{ locales: Locale[] } & Partial<Translated>> {
  const rows = await selectLocales(db).execute({ articleId: original.id });
  const locales = rows.map((row) => row.locale).filter((one) => one !== original.locale);
  if (!locales.includes(locale)) return { locales };
  const [row] = await selectWords(db).execute({ articleId: original.id, locale });
  const { pictureAlt, pictureCaption, quote, ...words } = row!;
  const { picture, pulledQuote } = original;
  return {
    ...words,
    locales,
    locale,
    updatedAt: words.updatedAt > original.updatedAt ? words.updatedAt : original.updatedAt,
    picture: picture && {
      ...picture,
      alt: pictureAlt ?? picture.alt,
      caption: pictureCaption ?? picture.caption,
    },
    pulledQuote: pulledQuote && { ...pulledQuote, text: quote ?? pulledQuote.text },
  };
}
