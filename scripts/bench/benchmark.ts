import type { Figure } from "./figures.ts";

/** How thoroughly, and where. */
export type Plan = {
  /** How often product and references take turns. */
  rounds: number;
  /** How long one turn lasts, about. */
  seconds: number;
  /** How long `mixed` lasts. */
  minutes: number;
  /** How many signatures are stored beforehand, unless the benchmark says so itself. */
  signatures: number;
  /** Keeps filled data folders between runs. */
  cache: string;
  say: (line: string) => void;
};

/** One row of the table of goals, or a few that are measured together. */
export type Benchmark = {
  name: string;
  /** In a few words, for `--help`. */
  about: string;
  /** Takes many minutes, or a machine's memory: runs only when it is named. */
  isLong?: boolean;
  run: (plan: Plan) => Promise<Figure[]>;
};

/** An answer that is an error, or a row that is not there: then no figure counts. */
export class Broken extends Error {
  override name = "Broken";
}
