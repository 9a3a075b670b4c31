import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { Broken } from "../benchmark.ts";
import { freePort, start, type Running } from "../processes.ts";

const app = "scripts/bench/references/next";
const next = "node_modules/next/dist/bin/next";

/** Builds the Next reference; its static pages are made from this data folder. */
export function buildNext(folder: string): void {
  const { PATH } = process.env;
  const settings = { NODE_ENV: "production" as const, NEXT_TELEMETRY_DISABLED: "1" };
  const { status, stdout } = spawnSync(process.execPath, [next, "build", app], {
    env: { PATH, ...settings, DATA_DIR: folder },
    stdio: ["ignore", "pipe", "inherit"],
    encoding: "utf8",
  });
  if (status !== 0) throw new Broken(`the Next reference does not build:\n${stdout}`);
}

/** Starts what was built, as `next start` does, on a data folder. */
export async function startNext(folder: string): Promise<Running> {
  const port = await freePort();
  const args = [next, "start", app, "--port", String(port), "--hostname", "127.0.0.1"];
  const env = { DATA_DIR: folder };
  return start({ args, port, env, log: join(folder, "next.log") }, nextReady);
}

const nextReady = "/en/news/2003/01/29/a-promise-not-to-surrender";
