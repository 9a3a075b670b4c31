import { translator } from "#platform/i18n.ts";
import { type Locale, locales, localePath } from "#platform/locales.ts";

export function Languages({ locale, path }: { locale: Locale; path: string }) {
  const others = locales.filter((other) => other !== locale);
  return (
    <nav className="languages" aria-label={translator(locale, "site")("languages")}>
      {others.map((other) => (
        <a
          key={other}
          href={localePath(other, path)}
          lang={other}
          hrefLang={other}
          title={translator(other, "site")("readHere")}
        >
          {languageName(other)}
        </a>
      ))}
    </nav>
  );
}

/** A language's name in that language, as its readers look for it. */
function languageName(locale: Locale): string {
  const name = new Intl.DisplayNames(locale, { type: "language" }).of(locale) ?? locale;
  return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1);
}
