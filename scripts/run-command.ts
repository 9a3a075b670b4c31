import { CannotStart } from "#db/open.ts";
import { BadSetting } from "#platform/env.ts";
import { BadKey } from "#platform/keys.ts";
import { AlreadyRunning } from "#platform/lock.ts";

/** EX_CONFIG of sysexits.h, as for a start that is refused. */
const refused = 78;
const refusals = [BadSetting, CannotStart, AlreadyRunning, BadKey];

/** Runs an operator's command. What is refused, or asked for wrongly, ends it with one line and exit code 78. */
export async function runCommand(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    if (!isRefusal(error)) throw error;
    console.error(error.message);
    process.exitCode = refused;
  }
}

/** What the disk or the arguments are to blame for needs no stack either. */
function isRefusal(error: unknown): error is Error {
  if (refusals.some((kind) => error instanceof kind)) return true;
  const { code, syscall } = error as { code?: string; syscall?: string };
  return syscall !== undefined || /^(ERR_PARSE_ARGS|SQLITE_)/.test(code ?? "");
}
