/** What a figure is held against; both ends at once where it must be near something. */
export type Goal = { atLeast?: number; atMost?: number };

/**
 * One line of the report: medians of the rounds in `unit`, and the median of the pairwise ratios. The
 * goal is one of the ratio where there is a reference, else of the figure itself.
 */
export type Figure = {
  what: string;
  unit: string;
  product: number;
  reference?: { name: string; figure: number; ratio: number };
  goal?: Goal;
  /** The goal is one of the figure although there is a reference. */
  isGoalAbsolute?: true;
};

/** The middle value; the mean of both middle ones when their number is even. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  if (sorted.length === 0) return Number.NaN;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** The smallest value that a share (0 to 1) of all values does not exceed: nearest rank. */
export function percentile(values: Iterable<number>, share: number): number {
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

/**
 * Holds the product's rounds against those of a reference that took turns with it, each pair by itself,
 * so that what slows the machine for a while slows both.
 */
export function compare(
  what: string,
  unit: string,
  product: readonly number[],
  reference: { name: string; rounds: readonly number[] },
  goal?: Goal,
): Figure {
  const ratios = product.map((value, round) => value / reference.rounds[round]!);
  return {
    what,
    unit,
    product: median(product),
    reference: {
      name: reference.name,
      figure: median(reference.rounds),
      ratio: median(ratios),
    },
    ...(goal && { goal }),
  };
}

/** A figure without a reference. */
export function single(what: string, unit: string, product: number, goal?: Goal): Figure {
  return { what, unit, product, ...(goal && { goal }) };
}

/** Undefined when there is no goal. */
export function isMet(figure: Figure): boolean | undefined {
  const { product, reference, goal } = figure;
  if (!goal) return undefined;
  const value = reference && !figure.isGoalAbsolute ? reference.ratio : product;
  return value >= (goal.atLeast ?? -Infinity) && value <= (goal.atMost ?? Infinity);
}

/**
 * The probability that a random one of `these` is greater than a random one of `those`, ties counting
 * half (Mann and Whitney's U over the number of pairs): 0.5 when they cannot be told apart.
 */
export function probabilityGreater(these: readonly number[], those: readonly number[]): number {
  const sorted = Float64Array.from(those).sort();
  const below = (value: number, isTieBelow: boolean) => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const isBelow = isTieBelow ? sorted[middle]! <= value : sorted[middle]! < value;
      if (isBelow) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const wins = these.reduce(
    (sum, value) => sum + (below(value, false) + below(value, true)) / 2,
    0,
  );
  return wins / (these.length * those.length);
}
