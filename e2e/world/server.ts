import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createServer, type AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { expect } from "@playwright/test";

export type Settings = Record<string, string>;
export type RunningServer = {
  url: string;
  /** Everything it has written to the console since it was last started. */
  console: () => string;
  /** Stops it and starts it on the same address, as a deploy does. */
  restart: () => Promise<void>;
  /** Asks it to end, as a service manager does, and answers its exit code. */
  stop: () => Promise<number | null>;
};
type Launched = { child: ChildProcess; console: () => string };

const root = fileURLToPath(new URL("../..", import.meta.url));

/**
 * Starts the product and answers once it may take traffic; `entry` may be the script behind `npm start`.
 * Throws with what it has written if it ends.
 */
export async function startServer(
  settings: Settings,
  { entry = "server.ts", timeout = 60_000 } = {},
): Promise<RunningServer> {
  const PORT = String(await freePort());
  const url = `http://localhost:${PORT}`;
  const start = async () => {
    const launched = launch({ PORT, PUBLIC_URL: url, ...settings }, entry);
    await expect.poll(() => readiness(launched, url), { timeout }).toBe(200);
    return launched;
  };
  let running = await start();
  return {
    url,
    console: () => running.console(),
    restart: async () => {
      await stop(running.child);
      running = await start();
    },
    stop: () => stop(running.child),
  };
}

/** Starts the product expecting it to refuse: answers its exit code and what it wrote. */
export async function startRefused(settings: Settings): Promise<{ code: number; console: string }> {
  const { child, console } = launch({ PORT: String(await freePort()), ...settings });
  const [code] = (await once(child, "close")) as [number];
  return { code, console: console() };
}

function launch(
  settings: Settings,
  entry = "server.ts",
): { child: ChildProcess; console: () => string } {
  const { PATH } = process.env;
  const env: NodeJS.ProcessEnv = { PATH, NODE_ENV: "production", DEMO: "0", ...settings };
  const child = spawn(process.execPath, [entry], { cwd: root, env, stdio: "pipe" });
  let written = "";
  child.stdout.on("data", (chunk) => (written += chunk));
  child.stderr.on("data", (chunk) => (written += chunk));
  return { child, console: () => written };
}

async function readiness({ child, console }: Launched, url: string): Promise<number> {
  if (child.exitCode !== null) throw new Error(`${child.spawnargs.join(" ")} ended:\n${console()}`);
  const answer = await fetch(`${url}/readyz`).catch(() => undefined);
  return answer?.status ?? 0;
}

async function stop(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null) return child.exitCode;
  child.kill("SIGTERM");
  const [code] = (await once(child, "close")) as [number | null];
  return code;
}

/** A port of this machine that nobody listens on yet. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}
