import { targetsPath, type Target } from "#domain/targets/target.ts";
import { translator } from "#platform/i18n.ts";
import { type Locale, localePath } from "#platform/locales.ts";
import { Day } from "../page/day.tsx";
import { Cited } from "./cited.tsx";
import { targetName } from "./target-name.ts";

type Props = { locale: Locale; campaign: { slug: string }; targets: Target[] };

export function TargetBoard({ locale, campaign, targets }: Props) {
  const t = translator(locale, "campaign");
  if (targets.length === 0) return null;
  return (
    <section aria-labelledby="targets">
      <h2 id="targets">{t("targets", { count: targets.length })}</h2>
      <ul className="board">
        {targets.map((target) => (
          <li key={target.name + target.country}>
            <strong>{targetName(locale, target)}</strong>{" "}
            <span className={`state ${target.status}`}>{t(`status.${target.status}`)}</span>{" "}
            <span className="meta">
              {t("asOf")} <Day locale={locale} day={target.statusOn} /> ·{" "}
              <Cited {...target} locale={locale} />
            </span>
          </li>
        ))}
      </ul>
      <p className="onward">
        <a href={localePath(locale, targetsPath(campaign))}>
          {translator(locale, "board")("whole")}
        </a>
      </p>
    </section>
  );
}
