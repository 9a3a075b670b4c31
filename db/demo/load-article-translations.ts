import { findArticle } from "#domain/articles/queries.ts";
import { listVersions } from "#domain/versions/queries.ts";
import { demoActor } from "./actor.ts";
import { readArticleTranslations } from "./article-translations.ts";
import { writeAnew } from "./write-anew.ts";

/** Publishes what articles say in other languages, each on the day of its article. Goes on where it was left. */
export async function loadArticleTranslations(): Promise<void> {
  for (const { publishedOn, slug, locale, ...words } of readArticleTranslations()) {
    const { id } = (await findArticle({ publishedOn, slug }, "en"))!;
    const versions = await listVersions(id);
    if (versions.some((version) => version.locale === locale)) continue;
    await writeAnew(demoActor(publishedOn), { articleId: id, locale }, words);
  }
}
