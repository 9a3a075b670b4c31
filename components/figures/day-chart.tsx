import { scaleLinear } from "d3-scale";
import type { TallyDay } from "#domain/tally/tally.ts";
import { translator } from "#platform/i18n.ts";
import type { Locale } from "#platform/locales.ts";
import { ChartPanel } from "./chart-panel.tsx";
import { barsPath, totalPaths } from "./day-paths.ts";
import { Drawing } from "./drawing.tsx";
import { dayName, number } from "./formats.ts";
import { across, anchor } from "./position.ts";
import type { TimeAxis } from "./time-axis.ts";
import { TimeLabels } from "./time-labels.tsx";

type Props = {
  locale: Locale;
  axis: TimeAxis;
  days: readonly TallyDay[];
  strongest: TallyDay;
  label: string;
};

/** Pixels. Widths are shares of the sheet, so that texts keep their size on every screen. */
const chartHeight = 356;
const totalTop = 40;
const totalHeight = 140;
const changeTop = 226;
const changeHeight = 84;

export function DayChart({ locale, axis, days, strongest, label }: Props) {
  const t = translator(locale, "figures");
  const last = days.at(-1)!;
  const totalScale = scaleTo(totalHeight, [0, ...days.map(({ total }) => total)]);
  const changes = days.flatMap(({ gained, lost }) => [gained, -lost]);
  const changeScale = scaleTo(changeHeight, [0, ...changes]);
  const { line, area } = totalPaths(days, axis, totalScale);
  const end = across(locale, axis, axis.width);
  const lastTop = totalTop + totalScale(last.total);
  const strongestAt = axis.startOf(strongest.day) + 0.5;
  const ticks = totalScale.ticks(3).filter((tick) => tick > 0 && Number.isInteger(tick));
  const panel = { locale, days: axis.width };
  return (
    <Drawing className="day-chart" width="100%" height={chartHeight} label={label}>
      <ChartPanel
        {...panel}
        name={t("total")}
        top={totalTop}
        scale={totalScale}
        ticks={ticks}
        className="totals"
      >
        <path className="area" d={area} />
        <path className="line" d={line} />
      </ChartPanel>
      <circle cx={end} cy={lastTop} r="4" />
      <text className="value last" x={end} y={lastTop - 10}>
        {number(locale, last.total)}
      </text>
      <ChartPanel
        {...panel}
        name={t("perDay")}
        top={changeTop}
        scale={changeScale}
        ticks={[]}
        className="changes"
      >
        <path d={barsPath(days, axis, changeScale)} />
      </ChartPanel>
      <text
        className={anchor(axis, strongestAt, 0.25)}
        x={across(locale, axis, strongestAt)}
        y={changeTop + changeScale(strongest.gained) - 5}
      >
        {`${number(locale, strongest.gained)} · ${dayName(locale, strongest.day, "short")}`}
      </text>
      <TimeLabels locale={locale} axis={axis} top={changeTop + changeHeight} />
    </Drawing>
  );
}

function scaleTo(pixels: number, values: number[]) {
  const [least, most] = [Math.min(...values), Math.max(1, ...values)];
  return scaleLinear().domain([least, most]).range([pixels, 0]);
}
