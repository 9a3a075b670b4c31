import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

const program = fileURLToPath(new URL("hold-lock.ts", import.meta.url));

/** Locks the database from another process; answers once it is held, with a promise of its release. */
export async function lockDatabase(milliseconds: number): Promise<{ released: Promise<void> }> {
  const child = spawn(process.execPath, [program, String(milliseconds)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const released = once(child, "exit").then(([code]) => {
    if (code !== 0) throw new Error(`the lock's holder ended with ${String(code)}`);
  });
  await Promise.race([once(child.stdout, "data"), released]);
  return { released };
}
