import { translator } from "#platform/i18n.ts";
import { type Locale, locales, localePath } from "#platform/locales.ts";
import { languageName } from "./language-name.ts";

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
