import { translator } from "#platform/i18n.ts";
import type { Locale } from "#platform/locales.ts";
import type { Counted } from "./count.tsx";

export function SignBar({ locale, counted }: { locale: Locale; counted: Counted }) {
  const t = translator(locale, "campaign");
  return (
    <p className="bar" data-live={counted.slug}>
      <span>
        {t("signatures")} <strong data-count="">{counted.count}</strong>
      </span>
      <a className="button" href="#sign">
        {t("sign")}
      </a>
    </p>
  );
}
