import type { TallyDay } from "#domain/tally/tally.ts";
import type { TimeAxis } from "./time-axis.ts";

/** From a number of signatures to a height on the sheet, counted from its top. */
type Height = (signatures: number) => number;

/** A day is 10 units wide, so that coordinates are whole numbers and paths short. */
export const unitsPerDay = 10;
const barWidth = 8;
const leastVisible = 1;

/** One bar upwards for what each day gained and one downwards for what it lost. */
export function barsPath(days: readonly TallyDay[], axis: TimeAxis, height: Height): string {
  const bar = (day: string, change: number) => {
    const x = axis.startOf(day) * unitsPerDay + (unitsPerDay - barWidth) / 2;
    const step = Math.round(height(change) - height(0));
    const visible = Math.sign(step || -change) * Math.max(leastVisible, Math.abs(step));
    return `M${x} ${Math.round(height(0))}v${visible}h${barWidth}v${-visible}z`;
  };
  return days
    .map(
      ({ day, gained, lost }) => (gained ? bar(day, gained) : "") + (lost ? bar(day, -lost) : ""),
    )
    .join("");
}

/** The total as a line that rises during each day, one line for each stretch without a gap. */
export function totalPaths(
  days: readonly TallyDay[],
  axis: TimeAxis,
  height: Height,
): { line: string; area: string } {
  const lines = stretchesOf(days, axis).map((stretch) => {
    const from = axis.startOf(stretch[0]!.day) * unitsPerDay;
    const to = (axis.startOf(stretch.at(-1)!.day) + 1) * unitsPerDay;
    const line = stretch.map((day) => riseOf(day, axis, height)).join("L");
    return { line: `M${line}`, area: `M${line}L${to} ${height(0)}H${from}z` };
  });
  return {
    line: lines.map(({ line }) => line).join(""),
    area: lines.map(({ area }) => area).join(""),
  };
}

function stretchesOf(days: readonly TallyDay[], { startOf, gaps }: TimeAxis): TallyDay[][] {
  const starts = [0, ...gaps.map(({ to }) => to), Infinity];
  return starts.slice(0, -1).map((start, index) => {
    const next = starts[index + 1]!;
    return days.filter(({ day }) => startOf(day) >= start && startOf(day) < next);
  });
}

function riseOf({ day, net, total }: TallyDay, { startOf }: TimeAxis, height: Height): string {
  const start = startOf(day) * unitsPerDay;
  const [before, after] = [height(total - net), height(total)].map((y) => Math.round(y * 10) / 10);
  return `${start} ${before}L${start + unitsPerDay} ${after}`;
}
