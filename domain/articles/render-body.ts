import { findPictures } from "#domain/uploads/queries.ts";
import type { Locale } from "#platform/locales.ts";
import { renderMarkdown } from "#platform/markdown.ts";

/**
 * The body of an article as it is served: what a preview shows is made here too. Pictures that it names and that
 * there are not become their alternative text. Throws on what `longMarkdown` refuses.
 */
export async function renderBody(body: string, locale: Locale): Promise<string> {
  return renderMarkdown(body, { locale, pictures: await findPictures(body) });
}
