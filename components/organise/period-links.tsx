import { translator } from "#platform/i18n.ts";
import { type Locale, localePath } from "#platform/locales.ts";
import { periodNames } from "./periods.ts";

type Props = { locale: Locale; slug: string; years: string[]; chosen: string };

/** Which days the figures show. */
export function PeriodLinks({ locale, slug, years, chosen }: Props) {
  const t = translator(locale, "organise");
  const path = localePath(locale, `/organise/campaigns/${slug}`);
  const names = [
    ...periodNames.map((name) => [name, t(`periods.${name}`)] as const),
    ...years.map((year) => [year, year] as const),
  ];
  return (
    <nav className="periods" aria-label={t("period")}>
      {names.map(([value, name]) => (
        <a
          key={value}
          href={value === "all" ? path : `${path}?period=${value}`}
          aria-current={value === chosen ? "true" : undefined}
        >
          {name}
        </a>
      ))}
    </nav>
  );
}
