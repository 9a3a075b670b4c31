/**
 * `isEnd`: the first or last day of a stretch; else the first of a month. `isSpare`: to be left out where
 * the line is short.
 */
type TimeLabel = { day: string; at: number; isEnd: boolean; isSpare: boolean };
type Candidate = Omit<TimeLabel, "isSpare">;
type TimeGap = { from: number; to: number; days: number };

/**
 * Days along a line of `width` units, one for each day. Where nothing happened for long the line is
 * broken and the days between are left out: those are `gaps`. Positions go in reading direction;
 * `labels` are days worth naming, far enough apart to be read.
 */
export type TimeAxis = {
  width: number;
  startOf: (day: string) => number;
  gaps: TimeGap[];
  labels: TimeLabel[];
};

/** Days without a break, as numbers since 1970, and where on the line the first of them starts. */
type Stretch = { first: number; last: number; start: number };

const dayMilliseconds = 86_400_000;
const leftOutFromDays = 60;
/** Of the length without gaps; labels on both sides of a gap have room then. */
const gapShare = 0.22;
const labelDistanceShare = 0.18;
const shortLineDistanceShare = 0.36;

/** Lays days, which are in order and at least one, along a line. */
export function timeAxis(days: readonly string[]): TimeAxis {
  const bounds = boundsOf(days.map(numberOf));
  const length = bounds.reduce((sum, { first, last }) => sum + last - first + 1, 0);
  const gapWidth = Math.ceil(length * gapShare);
  const stretches = place(bounds, gapWidth);
  const end = stretches.at(-1)!;
  const width = end.start + end.last - end.first + 1;
  return {
    width,
    startOf: (day) => startIn(stretches, numberOf(day)),
    gaps: stretches.slice(1).map(({ first, start }, index) => {
      return { from: start - gapWidth, to: start, days: first - stretches[index]!.last - 1 };
    }),
    labels: chooseLabels(labelsOf(stretches), width),
  };
}

function boundsOf(numbers: number[]): Omit<Stretch, "start">[] {
  const isBroken = (day: number, index: number) =>
    index === 0 || day - numbers[index - 1]! > leftOutFromDays;
  const firsts = numbers.filter(isBroken);
  return firsts.map((first, index) => {
    const next = firsts[index + 1] ?? Infinity;
    return { first, last: numbers.findLast((day) => day < next)! };
  });
}

function place(bounds: Omit<Stretch, "start">[], gapWidth: number): Stretch[] {
  let next = 0;
  return bounds.map(({ first, last }) => {
    const start = next;
    next += last - first + 1 + gapWidth;
    return { first, last, start };
  });
}

function startIn(stretches: Stretch[], day: number): number {
  const { start, first } = stretches.findLast((stretch) => stretch.first <= day) ?? stretches[0]!;
  return start + day - first;
}

/** The ends of the line first, then the ends of its stretches, then the first days of other months. */
function labelsOf(stretches: Stretch[]): Candidate[] {
  const labelOf = (day: number, isEnd: boolean) => {
    return { day: textOf(day), at: startIn(stretches, day) + 0.5, isEnd };
  };
  const ends = stretches.flatMap(({ first, last }) => [labelOf(first, true), labelOf(last, true)]);
  const months = stretches
    .flatMap(({ first, last }) => Array.from({ length: last - first }, (_, day) => first + day))
    .filter((day) => textOf(day).endsWith("-01"))
    .map((day) => labelOf(day, false))
    .filter(({ day }) => !ends.some((end) => end.day.slice(0, 7) === day.slice(0, 7)));
  return [ends[0]!, ends.at(-1)!, ...ends, ...months];
}

function chooseLabels(labels: Candidate[], width: number): TimeLabel[] {
  const onShortLine = new Set(farApart(labels, width * shortLineDistanceShare));
  return farApart(labels, width * labelDistanceShare)
    .map((label) => ({ ...label, isSpare: !onShortLine.has(label) }))
    .toSorted((one, other) => one.at - other.at);
}

function farApart(labels: Candidate[], distance: number): Candidate[] {
  const kept: Candidate[] = [];
  for (const label of labels) {
    if (kept.every(({ at }) => Math.abs(at - label.at) >= distance)) kept.push(label);
  }
  return kept;
}

function numberOf(day: string): number {
  return Date.parse(day) / dayMilliseconds;
}

function textOf(number: number): string {
  return new Date(number * dayMilliseconds).toISOString().slice(0, 10);
}
