import { translator } from "#platform/i18n.ts";
import { type Locale, localePath } from "#platform/locales.ts";

type Props = { locale: Locale; path: string; page: number; hasNext: boolean };

export function Pager({ locale, path, page, hasNext }: Props) {
  const t = translator(locale, "site");
  if (page === 1 && !hasNext) return null;
  return (
    <nav className="pager" aria-label={t("pages")}>
      {page > 1 && (
        <a rel="prev" href={localePath(locale, pagePath(path, page - 1))}>
          {t("newer")}
        </a>
      )}
      {hasNext && (
        <a rel="next" href={localePath(locale, pagePath(path, page + 1))}>
          {t("older")}
        </a>
      )}
    </nav>
  );
}

/** The first page of a list has no number in its address. */
export function pagePath(path: string, page: number): string {
  return page > 1 ? `${path}?page=${page}` : path;
}
