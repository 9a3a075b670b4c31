import { calendarOf, type Locale } from "#platform/locales.ts";
import { across, anchor } from "./position.ts";
import type { TimeAxis } from "./time-axis.ts";

type Props = { locale: Locale; axis: TimeAxis; top: number };

/** Ends and months under the chart, each over its year, and a mark where days are left out. */
export function TimeLabels({ locale, axis, top }: Props) {
  return (
    <>
      {axis.labels.map(({ day, at, isEnd, isSpare }) => {
        const x = across(locale, axis, at);
        return (
          <g key={day} className={`time ${anchor(axis, at, 0.1)}${isSpare ? " spare" : ""}`}>
            <line x1={x} x2={x} y1={top} y2={top + 5} />
            <text x={x} y={top + 20}>
              {part(locale, day, { month: "short", day: isEnd ? "numeric" : undefined })}
            </text>
            <text x={x} y={top + 36}>
              {part(locale, day, { year: "numeric" })}
            </text>
          </g>
        );
      })}
      {axis.gaps.map(({ from, to }) => (
        <text key={from} className="middle" x={across(locale, axis, (from + to) / 2)} y={top + 5}>
          {"\u2044\u2044"}
        </text>
      ))}
    </>
  );
}

function part(locale: Locale, day: string, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(calendarOf(locale), { ...options, timeZone: "UTC" }).format(
    new Date(day),
  );
}
