/** What a scenario did and found. Figures are shown when it passes, too. */
export type Report = {
  figures: string[];
  problems: string[];
  /** Why it could not be tried here; then it counts as neither passed nor failed. */
  skipped: string | undefined;
};

const examples = 5;

export function emptyReport(): Report {
  return { figures: [], problems: [], skipped: undefined };
}

/** Notes a problem when something is missing or too many, with a few examples. */
export function expectNone(report: Report, what: string, found: string[]): void {
  if (found.length === 0) return;
  const more = found.length > examples ? " …" : "";
  report.problems.push(`${found.length} ${what}: ${found.slice(0, examples).join(", ")}${more}`);
}

export function expectTrue(report: Report, isTrue: boolean, problem: string): void {
  if (!isTrue) report.problems.push(problem);
}

/** The least and the most of some seconds: `2.0–2.3`. */
export function span(seconds: number[]): string {
  if (seconds.length === 0) return "no";
  return [Math.min(...seconds), Math.max(...seconds)].map((one) => one.toFixed(1)).join("–");
}
