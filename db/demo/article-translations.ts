import { readdirSync } from "node:fs";
import { locales } from "#platform/locales.ts";
import { readDocument } from "./document.ts";

const folder = new URL("articles/", import.meta.url);
const named = new RegExp(
  String.raw`^(\d{4}-\d{2}-\d{2})-([a-z0-9-]+)\.(${locales.join("|")})\.md$`,
);

/** What articles say in other languages. The name of a file is its article's day and slug, and the language. */
export function readArticleTranslations() {
  const files = readdirSync(folder).sort();
  return files.flatMap((file) => {
    const [, publishedOn, slug, language] = named.exec(file) ?? [];
    const locale = locales.find((one) => one === language);
    if (!publishedOn || !slug || !locale) return [];
    const { one, body } = readDocument(new URL(file, folder));
    return [{ publishedOn, slug, locale, title: one("title"), dek: one("dek"), body }];
  });
}
