import { translator } from "#platform/i18n.ts";
import { type Locale, localePath } from "#platform/locales.ts";

type Props = {
  locale: Locale;
  /** The paths of the pages beside this one, without language. */
  newer: string | undefined;
  older: string | undefined;
};

export function Pager({ locale, newer, older }: Props) {
  const t = translator(locale, "site");
  if (!newer && !older) return null;
  return (
    <nav className="pager" aria-label={t("pages")}>
      {newer && (
        <a rel="prev" href={localePath(locale, newer)}>
          {t("newer")}
        </a>
      )}
      {older && (
        <a rel="next" href={localePath(locale, older)}>
          {t("older")}
        </a>
      )}
    </nav>
  );
}
