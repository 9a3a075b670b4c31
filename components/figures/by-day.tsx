import type { TallyDay } from "#domain/tally/tally.ts";
import { translator } from "#platform/i18n.ts";
import type { Locale } from "#platform/locales.ts";
import { DayChart } from "./day-chart.tsx";
import { EmptyFigure, Figure } from "./figure.tsx";
import { change, dayName, number } from "./formats.ts";
import { NumberTable } from "./number-table.tsx";
import { timeAxis } from "./time-axis.ts";

type Props = { locale: Locale; days: readonly TallyDay[]; asOf: Date };

/** `days` in order, those without a change left out. */
export function ByDay({ locale, days, asOf }: Props) {
  const t = translator(locale, "figures");
  const [first] = days;
  if (!first) return <EmptyFigure title={t("byDay")} text={t("nothing")} />;
  const strongest = days.reduce((most, day) => (day.gained > most.gained ? day : most));
  const last = days.at(-1)!;
  const { total } = last;
  const { gained } = strongest;
  const lead =
    first === last
      ? t("oneDayLead", { day: dayName(locale, first.day, "long"), total, gained })
      : t("byDayLead", {
          first: dayName(locale, first.day, "long"),
          last: dayName(locale, last.day, "long"),
          total,
          strongest: dayName(locale, strongest.day, "long"),
          gained,
        });
  const axis = timeAxis(days.map(({ day }) => day));
  const left = axis.gaps.reduce((sum, gap) => sum + gap.days, 0);
  return (
    <Figure
      locale={locale}
      title={t("byDay")}
      lead={lead}
      asOf={asOf}
      table={<DayTable locale={locale} days={days} />}
    >
      <DayChart locale={locale} axis={axis} days={days} strongest={strongest} label={lead} />
      {left > 0 && <p className="fine">{t("gapNote", { days: left })}</p>}
    </Figure>
  );
}

function DayTable({ locale, days }: { locale: Locale; days: readonly TallyDay[] }) {
  const t = translator(locale, "figures");
  const columns = [t("day"), t("gained"), t("lost"), t("net"), t("total")];
  const rows = days.toReversed().map(({ day, gained, lost, net, total }) => ({
    name: dayName(locale, day, "short"),
    cells: [
      number(locale, gained),
      number(locale, lost),
      change(locale, net),
      number(locale, total),
    ],
  }));
  return <NumberTable name={t("byDay")} columns={columns} rows={rows} />;
}
