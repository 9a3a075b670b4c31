import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { BadSetting } from "./env.ts";

/** Another server works on the same data folder. The start ends with exit code 78. */
export class AlreadyRunning extends Error {
  override name = "AlreadyRunning";
}

/**
 * Makes this process the only server of a data folder, which is made if need be; answers how to give
 * it up. `server.lock` holds the process id and, where the system tells it, when that process began,
 * so that a lock left by a crash is taken over even when its id was given to somebody else since.
 * Throws `AlreadyRunning`, or `BadSetting` for a folder that cannot be written.
 */
export function takeLock(dataDir: string): () => void {
  const file = join(dataDir, "server.lock");
  const mine = `${process.pid}\n${startOf(process.pid)}\n`;
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    if (!create(file, mine)) {
      refuseLiving(file);
      rmSync(file, { force: true });
      if (!create(file, mine)) refuseLiving(file);
    }
  } catch (error) {
    if (error instanceof AlreadyRunning) throw error;
    throw new BadSetting(`DATA_DIR: ${dataDir} cannot be written`, { cause: error });
  }
  return () => rmSync(file, { force: true });
}

function create(file: string, content: string): boolean {
  try {
    writeFileSync(file, content, { flag: "wx", mode: 0o600 });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

function refuseLiving(file: string): void {
  const [id = "", start = ""] = readFileSync(file, "utf8").split("\n");
  const pid = Number(id);
  if (!pid || pid === process.pid || !isAlive(pid)) return;
  if (start !== "" && startOf(pid) !== "" && start !== startOf(pid)) return;
  throw new AlreadyRunning(`another server, process ${pid}, works on this data folder (${file})`);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** When a process began, in the system's ticks (proc(5), field 22 of stat); empty where there is no /proc. */
function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? "";
  } catch {
    return "";
  }
}
