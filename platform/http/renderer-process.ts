import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { log } from "../log.ts";

export type RendererProcess = {
  /** In a folder that only we may enter. */
  socketPath: string;
  start: () => void;
  /** Settles when it has rendered for the first time. */
  firstReady: Promise<void>;
  /** True from the first page it rendered until it ends. */
  isReady: () => boolean;
  stop: () => Promise<void>;
};

const firstDelayMilliseconds = 250;
const longestDelayMilliseconds = 10_000;
const stopPatienceMilliseconds = 3_000;

/**
 * The renderer as a child process: started again when it ends, each time later, until it has been
 * ready once more. It gets its socket's path as argument and says by a message that it is ready.
 */
export function createRendererProcess(
  entry: string,
  parameters: string[] = [],
  nodeOptions: string[] = [],
): RendererProcess {
  const folder = mkdtempSync(join(tmpdir(), "countersign-"));
  const socketPath = join(folder, "renderer.sock");
  const { promise: firstReady, resolve: declareReady } = Promise.withResolvers<void>();
  let child: ChildProcess | undefined;
  let timer: NodeJS.Timeout | undefined;
  let isReady = false;
  let isStopping = false;
  let delay = firstDelayMilliseconds;

  const start = () => {
    child = fork(entry, [socketPath, ...parameters], { execArgv: nodeOptions });
    child.once("message", () => {
      isReady = true;
      declareReady();
      delay = firstDelayMilliseconds;
    });
    child.once("exit", (code, signal) => {
      isReady = false;
      if (isStopping) return;
      log("error", "renderer ended", { code, signal, restartMs: delay });
      timer = setTimeout(start, delay);
      delay = Math.min(2 * delay, longestDelayMilliseconds);
    });
  };

  const stop = async () => {
    isStopping = true;
    clearTimeout(timer);
    if (child && child.exitCode === null && child.signalCode === null) await end(child);
    rmSync(folder, { recursive: true, force: true });
  };

  return { socketPath, start, firstReady, isReady: () => isReady, stop };
}

async function end(child: ChildProcess): Promise<void> {
  const exited = once(child, "exit");
  const timer = setTimeout(() => child.kill("SIGKILL"), stopPatienceMilliseconds);
  child.kill("SIGTERM");
  await exited;
  clearTimeout(timer);
}
