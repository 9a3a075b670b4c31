import type { Target } from "#domain/targets/target.ts";
import { translator } from "#platform/i18n.ts";
import type { Locale } from "#platform/locales.ts";
import { Day } from "../page/day.tsx";

export function TargetBoard({ locale, targets }: { locale: Locale; targets: Target[] }) {
  const t = translator(locale, "campaign");
  if (targets.length === 0) return null;
  return (
    <section aria-labelledby="targets">
      <h2 id="targets">{t("targets", { count: targets.length })}</h2>
      <ul className="board">
        {targets.map((target) => (
          <li key={target.name}>
            <strong>{nameOf(target, locale)}</strong>{" "}
            <span className={`state ${target.status}`}>{t(`status.${target.status}`)}</span>{" "}
            <span className="meta">
              {t("asOf")} <Day locale={locale} day={target.statusOn} /> ·{" "}
              <Cited {...target} locale={locale} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Cited({ locale, sourceName, sourceAddress }: Target & { locale: Locale }) {
  const name = sourceName ?? translator(locale, "campaign")("noSource");
  return sourceAddress ? <a href={sourceAddress}>{name}</a> : <>{name}</>;
}

/** A state has its name in every language; a body or a person has the one the organisers gave. */
function nameOf({ kind, country, name }: Target, locale: Locale): string {
  if (kind !== "state" || !country) return name;
  return new Intl.DisplayNames(locale, { type: "region" }).of(country) ?? name;
}
