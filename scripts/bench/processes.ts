import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { closeSync, openSync, readdirSync, readFileSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { Broken } from "./benchmark.ts";

export type Running = {
  url: string;
  /** When it was spawned, as `performance.now()` counts. */
  startedAt: number;
  /** Processor time of the process and its children, with all their threads, in seconds. */
  cpuSeconds: () => number;
  /** Resident memory of the same, shared pages counted each time. */
  memoryBytes: () => number;
  /** Stands still, so that it takes nothing from whoever is measured. */
  pause: () => void;
  resume: () => void;
  stop: () => Promise<void>;
};
export type Launch = {
  args: string[];
  port: number;
  env?: Record<string, string>;
  /** Takes what it writes to the console. */
  log: string;
};

/** Of `sysconf(_SC_CLK_TCK)`: the same on every Linux that Node runs on. */
const ticksPerSecond = 100;

const alive = new Set<ChildProcess>();

/** However this process ends, nobody whom it has started is left behind, standing still or not. */
process.on("exit", () => {
  for (const child of alive) {
    for (const signal of ["SIGCONT", "SIGTERM"] as const) signalFamily(child.pid!, signal);
  }
});
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => process.exit(signal === "SIGINT" ? 130 : 143));
}

/** Starts Node with these arguments in a process of its own; it may not listen yet. */
export function launch({ args, port, env, log }: Launch): Running & { isOver: () => boolean } {
  const { PATH, HOME } = process.env;
  const out = openSync(log, "a");
  const startedAt = performance.now();
  const child = spawn(process.execPath, args, {
    env: { PATH, HOME, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1", ...env },
    stdio: ["ignore", out, out],
  });
  closeSync(out);
  alive.add(child);
  child.once("exit", () => alive.delete(child));
  const family = () => familyOf(child.pid!);
  const isOver = () => child.exitCode !== null || child.signalCode !== null;
  return {
    url: `http://127.0.0.1:${port}`,
    startedAt,
    isOver,
    cpuSeconds: () => sum(family().map(cpuSecondsOf)),
    memoryBytes: () => sum(family().map(memoryOf)),
    pause: () => signalFamily(child.pid!, "SIGSTOP"),
    resume: () => signalFamily(child.pid!, "SIGCONT"),
    stop: async () => {
      if (isOver()) return;
      signalFamily(child.pid!, "SIGCONT");
      child.kill("SIGTERM");
      await once(child, "exit");
    },
  };
}

/** The same, once the path answers 200. */
export async function start(order: Launch, path: string): Promise<Running> {
  const running = launch(order);
  for (;;) {
    if (running.isOver()) {
      const last = readFileSync(order.log, "utf8").slice(-2000);
      throw new Broken(`${order.args.join(" ")} ended:\n${last}`);
    }
    const answer = await fetch(running.url + path).catch(() => undefined);
    await answer?.arrayBuffer();
    if (answer?.status === 200) return running;
    await sleep(50);
  }
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}

function signalFamily(pid: number, signal: NodeJS.Signals): void {
  for (const member of familyOf(pid)) process.kill(member, signal);
}

function familyOf(pid: number): number[] {
  const children = readdirSync(`/proc/${pid}/task`).flatMap((thread) =>
    readFileSync(`/proc/${pid}/task/${thread}/children`, "utf8").split(" ").filter(Boolean),
  );
  return [pid, ...children.flatMap((child) => familyOf(Number(child)))];
}

/** User and system time: fields 14 and 15 of proc(5)'s stat. */
function cpuSecondsOf(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return (Number(fields[11]) + Number(fields[12])) / ticksPerSecond;
}

function memoryOf(pid: number): number {
  const [, kilobytes] = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))!;
  return Number(kilobytes) * 1024;
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
