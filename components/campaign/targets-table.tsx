import { countryName } from "#components/figures/formats.ts";
import type { Answer } from "#domain/answers/answer.ts";
import type { Target } from "#domain/targets/target.ts";
import { translator } from "#platform/i18n.ts";
import type { Locale } from "#platform/locales.ts";
import { Day } from "../page/day.tsx";
import { Cited } from "./cited.tsx";
import { targetName } from "./target-name.ts";

/** `answer`: the newest one; `silentDays` where nothing was said since they were asked. */
export type StandingTarget = Target & { answer?: Answer; silentDays?: number };

type Props = { locale: Locale; targets: readonly StandingTarget[] };

/** Everybody who is asked, a row each; on a narrow page a row is a block with the names of its cells. */
export function TargetsTable({ locale, targets }: Props) {
  const t = translator(locale, "board");
  const names = {
    asked: t("asked"),
    stands: t("stands"),
    answer: t("answer"),
    source: t("source"),
  };
  return (
    <table className="stacked">
      <thead>
        <tr>
          <th scope="col">{t("who")}</th>
          {Object.values(names).map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {targets.map((target) => (
          <tr key={target.name + target.country}>
            <Who locale={locale} target={target} />
            <td data-name={names.asked}>
              {target.askedOn ? <Day locale={locale} day={target.askedOn} /> : t("dayUnknown")}
            </td>
            <td data-name={names.stands}>
              <Standing locale={locale} target={target} />
            </td>
            <td data-name={names.answer}>
              <Said locale={locale} target={target} />
            </td>
            <td data-name={names.source}>
              <Cited locale={locale} {...target} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type CellProps = { locale: Locale; target: StandingTarget };

function Who({ locale, target }: CellProps) {
  const t = translator(locale, "board");
  const { kind, country } = target;
  const where = kind !== "state" && country ? ` · ${countryName(locale, country)}` : "";
  return (
    <th scope="row">
      <strong>{targetName(locale, target)}</strong>
      <span className="meta">
        {t(`kinds.${kind}`)}
        {where}
      </span>
    </th>
  );
}

function Standing({ locale, target: { status, statusOn } }: CellProps) {
  const t = translator(locale, "campaign");
  return (
    <>
      <strong className={`state ${status}`}>{t(`status.${status}`)}</strong>
      <span className="meta">
        {t("asOf")} <Day locale={locale} day={statusOn} />
      </span>
    </>
  );
}

function Said({ locale, target: { answer, silentDays } }: CellProps) {
  const t = translator(locale, "board");
  if (answer) {
    return (
      <>
        <Day locale={locale} day={answer.answeredOn} />
        <span className="meta">
          <Cited locale={locale} {...answer} />
        </span>
      </>
    );
  }
  return silentDays === undefined ? (
    t("noAnswer")
  ) : (
    <strong>{t("silent", { days: silentDays })}</strong>
  );
}
