import { translator } from "#platform/i18n.ts";
import { type Locale, localePath } from "#platform/locales.ts";
import { Languages } from "./languages.tsx";
import { PenStroke } from "./pen-stroke.tsx";

const sections = ["campaigns", "news", "topics", "search"] as const;

export function Masthead({ locale, path }: { locale: Locale; path: string }) {
  const t = translator(locale, "site");
  return (
    <header className="masthead">
      <Languages locale={locale} path={path} />
      <a className="wordmark" href={localePath(locale, "/")}>
        {t("name")}
        <PenStroke />
      </a>
      <nav aria-label={t("sections")}>
        {sections.map((section) => (
          <a
            key={section}
            href={localePath(locale, `/${section}`)}
            aria-current={currency(path, section)}
          >
            {t(section)}
          </a>
        ))}
      </nav>
    </header>
  );
}

function currency(path: string, section: string): "page" | "true" | undefined {
  if (path.split("?")[0] === `/${section}`) return "page";
  return path.startsWith(`/${section}/`) ? "true" : undefined;
}
