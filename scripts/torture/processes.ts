import { spawnSync } from "node:child_process";
import { until } from "./until.ts";

type Running = { pid: number; parent: number; command: string };

const patienceMilliseconds = 5_000;

/** The processes that a process has started, and those that they have. */
export function descendantsOf(pid: number): Running[] {
  const all = listProcesses();
  const below = (parent: number): Running[] =>
    all.filter((one) => one.parent === parent).flatMap((one) => [one, ...below(one.pid)]);
  return below(pid);
}

/** Waits until processes are gone; ends those that stay by their ids, and answers their commands. */
export async function endOrphans(processes: Running[]): Promise<string[]> {
  const living = () => processes.filter(isStill);
  await until(() => living().length === 0, patienceMilliseconds);
  const orphans = living();
  for (const { pid } of orphans) process.kill(pid, "SIGKILL");
  return orphans.map(({ command }) => command);
}

/** An id may have been given to somebody else since; a zombie has no command any more. */
function isStill({ pid, command }: Running): boolean {
  return listProcesses().some((one) => one.pid === pid && one.command === command);
}

function listProcesses(): Running[] {
  const { stdout } = spawnSync("ps", ["-A", "-o", "pid=,ppid=,args="], { encoding: "utf8" });
  return stdout.split("\n").flatMap((line) => {
    const [, pid, parent, command] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
    return pid ? [{ pid: Number(pid), parent: Number(parent), command: command! }] : [];
  });
}
