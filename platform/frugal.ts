/**
 * How Node is to be started so that it stays small. Left alone, V8 lets memory grow with that of the machine before
 * it tidies up: a busy day took 800 MB where 400 do.
 */
export const frugal = ["--max-old-space-size=256", "--max-semi-space-size=8"];

/** Starts this very process again with `frugal`, which can be said at a start alone, unless it was started so. */
export function continueFrugally(): void {
  if (!process.execve || frugal.every((flag) => process.execArgv.includes(flag))) return;
  const { execPath, execArgv, argv, env } = process;
  process.execve(execPath, [execPath, ...frugal, ...execArgv, ...argv.slice(1)], env);
}
