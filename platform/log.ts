import { environment } from "./env.ts";

const levels = ["error", "warn", "info", "debug"] as const;
type Level = (typeof levels)[number];

let lines = "";

/**
 * Writes one line of JSON to standard output, if `LOG_LEVEL` asks for its level. Fields are route
 * patterns, codes, counts and milliseconds; never an address with its parameters, never what people
 * typed, never where they are.
 */
export function log(level: Level, event: string, fields: Record<string, unknown> = {}): void {
  if (levels.indexOf(level) > levels.indexOf(environment().logLevel)) return;
  const line = { time: new Date().toISOString(), level, event, ...fields };
  if (lines === "") setImmediate(writeLines);
  lines += `${JSON.stringify(line)}\n`;
}

/** Lines of one turn of the event loop go together: each write is a system call, on the way of a request. */
function writeLines(): void {
  const text = lines;
  lines = "";
  if (text !== "") process.stdout.write(text);
}
process.on("exit", writeLines);

/** Has a crash end the process without Node printing its message. */
export function logCrashes(): void {
  process.on("uncaughtException", (error) => {
    log("error", "crash", describeError(error));
    process.exit(1);
  });
}

/** What of an error may be logged: its name, code and places in the code. Messages may quote people. */
export function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { error: typeof error };
  const { code, digest } = error as { code?: unknown; digest?: unknown };
  const frames = (error.stack ?? "")
    .replace(error.message, "")
    .split("\n")
    .filter((line) => /^\s+at /.test(line));
  return {
    error: error.name,
    code: typeof code === "string" ? code : undefined,
    digest: typeof digest === "string" ? digest : undefined,
    at: frames.slice(0, 8).map((line) => line.trim().slice("at ".length)),
    cause: error.cause === undefined ? undefined : describeError(error.cause),
  };
}
