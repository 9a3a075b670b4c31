import type { ScaleLinear } from "d3-scale";
import type { ReactNode } from "react";
import { direction, type Locale } from "#platform/locales.ts";
import { unitsPerDay } from "./day-paths.ts";
import { number } from "./formats.ts";

type Props = {
  locale: Locale;
  name: string;
  /** Where the panel's top lies on the chart, in pixels. */
  top: number;
  scale: ScaleLinear<number, number>;
  /** Numbers that have a line of their own, beside the zero line. */
  ticks: number[];
  days: number;
  className: string;
  children: ReactNode;
};

/** A drawing that is stretched to the chart's width, over lines and numbers that are not. */
export function ChartPanel({ locale, name, top, scale, ticks, days, className, children }: Props) {
  const isMirrored = direction(locale) === "rtl";
  const start = isMirrored ? "100%" : 0;
  const width = days * unitsPerDay;
  const height = scale.range()[0]!;
  const heightOf = (value: number) => top + Math.round(scale(value));
  return (
    <>
      <text className="panel" x={start} y={top - 20}>
        {name}
      </text>
      {ticks.map((tick) => (
        <line key={tick} x2="100%" y1={heightOf(tick)} y2={heightOf(tick)} />
      ))}
      <svg
        className={className}
        y={top}
        width="100%"
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        preserveAspectRatio="none"
      >
        <g transform={isMirrored ? `matrix(-1 0 0 1 ${width} 0)` : undefined}>{children}</g>
      </svg>
      <line className="zero" x2="100%" y1={heightOf(0)} y2={heightOf(0)} />
      {ticks.map((tick) => (
        <text key={tick} className="tick" x={start} y={heightOf(tick) - 4}>
          {number(locale, tick)}
        </text>
      ))}
    </>
  );
}
