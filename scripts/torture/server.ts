import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createServer, type AddressInfo } from "node:net";
import { ask } from "./ask.ts";
import { descendantsOf, endOrphans } from "./processes.ts";
import { until } from "./until.ts";

export type Ended = {
  code: number | null;
  seconds: number;
  /** Processes that it left behind; they have been ended. */
  orphans: string[];
};
export type Server = {
  url: string;
  pid: () => number;
  isRunning: () => boolean;
  /** Starts it and answers how many seconds went by until the front door answered. */
  start: () => Promise<number>;
  /** Waits until it may take traffic; answers the word of `/readyz`, empty if it never may. */
  readiness: () => Promise<string>;
  /** Ends it by a signal. Throws when it has ended by itself. */
  end: (signal: "SIGKILL" | "SIGTERM") => Promise<Ended>;
  /** What it had written last, each time that it ended by itself. */
  crashes: string[];
  /** The process id of the renderer; undefined while there is none. */
  renderer: () => number | undefined;
};

const patienceMilliseconds = 60_000;
const keptCharacters = 4_000;
const crashCharacters = 800;

/** The product under test, on a free port of loopback; not yet started. */
export async function prepareServer(settings: Record<string, string>): Promise<Server> {
  const PORT = String(await freePort());
  const url = `http://127.0.0.1:${PORT}`;
  const env = {
    ...process.env,
    ...settings,
    PORT,
    PUBLIC_URL: url,
    NODE_ENV: "production",
  } as const;
  let child: ChildProcess | undefined;
  let written = "";
  let isAsked = false;
  const crashes: string[] = [];

  const isRunning = () => child?.exitCode === null && child.signalCode === null;
  const expectRunning = () => {
    if (!child || !isRunning()) throw new Error(`the server ended by itself:\n${written}`);
    return child;
  };
  const isAnswered = async (path: string, word?: string) => {
    expectRunning();
    const answer = await ask(url + path, { client: "10.255.255.1" });
    return answer?.status === 200 && (!word || answer.body === word);
  };
  const start = async () => {
    const startedAt = performance.now();
    isAsked = false;
    child = spawn(process.execPath, ["server.ts"], { env, stdio: ["ignore", "pipe", "pipe"] });
    child.once("exit", () => isAsked || crashes.push(written.slice(-crashCharacters)));
    const keep = (text: string) => (written = (written + text).slice(-keptCharacters));
    for (const stream of [child.stdout!, child.stderr!])
      stream.setEncoding("utf8").on("data", keep);
    if (await until(() => isAnswered("/healthz"), patienceMilliseconds)) return since(startedAt);
    throw new Error(`the front door never answered:\n${written}`);
  };
  const readiness = async () => {
    await until(() => isAnswered("/readyz"), patienceMilliseconds);
    return (await ask(`${url}/readyz`, { client: "10.255.255.1" }))?.body ?? "";
  };
  const end = async (signal: "SIGKILL" | "SIGTERM") => {
    const startedAt = performance.now();
    const ending = expectRunning();
    const below = descendantsOf(ending.pid!);
    const exited = once(ending, "exit");
    isAsked = true;
    ending.kill(signal);
    await exited;
    const seconds = since(startedAt);
    return { code: ending.exitCode, seconds, orphans: await endOrphans(below) };
  };
  const renderer = () =>
    isRunning() ? descendantsOf(child!.pid!).find(isRenderer)?.pid : undefined;
  process.on("exit", () => child?.kill("SIGKILL"));
  return {
    url,
    pid: () => expectRunning().pid!,
    isRunning,
    start,
    readiness,
    end,
    crashes,
    renderer,
  };
}

function isRenderer({ command }: { command: string }): boolean {
  return command.includes("app/renderer.ts");
}

function since(startedAt: number): number {
  return (performance.now() - startedAt) / 1000;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}
