import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { createRendererClient, readAnswer } from "#platform/http/renderer-client.ts";
import { Broken } from "./benchmark.ts";
import { freePort, launch, type Running } from "./processes.ts";

export type BareRenderer = Pick<Running, "pause" | "resume" | "stop"> & {
  /** Milliseconds from asking for a page to its last byte. Throws `Broken` unless it is there. */
  ask: (path: string) => Promise<number>;
};

/** As the front door asks it: by our own address, under a name. */
const headers = { host: "127.0.0.1", "user-agent": "Countersign" };

/**
 * Starts the process that renders, as the product has it behind its front door, on a filled data folder, and
 * asks it without the front door: nothing comes from a store, each page is made anew.
 */
export async function startBareRenderer(folder: string): Promise<BareRenderer> {
  const port = await freePort();
  const sockets = mkdtempSync(join(tmpdir(), "countersign-bench-"));
  const socketPath = join(sockets, "renderer.sock");
  const env = { PORT: String(port), DATA_DIR: folder, DEMO: "0" };
  const args = [
    "--max-old-space-size=256",
    "--max-semi-space-size=8",
    "app/renderer.ts",
    socketPath,
  ];
  const running = launch({ args, port, env, log: join(folder, "renderer.log") });
  const client = createRendererClient(socketPath);
  const ask = async (path: string) => {
    const startedAt = performance.now();
    const answer = await client.ask({ method: "GET", path, headers });
    await readAnswer(answer);
    if (answer.statusCode !== 200) throw new Broken(`${path} is answered ${answer.statusCode}`);
    return performance.now() - startedAt;
  };
  const stop = async () => {
    client.close();
    await running.stop();
    rmSync(sockets, { recursive: true, force: true });
  };
  while (!(await ask("/").catch(() => undefined))) {
    if (running.isOver()) throw new Broken(`the renderer of ${folder} ended`);
    await sleep(100);
  }
  return { ...running, ask, stop };
}
