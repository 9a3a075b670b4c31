import { join } from "node:path";
import { freePort, start, type Launch, type Running } from "../processes.ts";

/** The bare server, with so many rows stored. It sends `page.br` and `count.json` of the folder. */
export async function startBare(folder: string, rows: number): Promise<Running> {
  return start(await orderBare(folder, rows), "/count.json");
}

export async function orderBare(folder: string, rows: number): Promise<Launch> {
  return orderReference("bare", folder, rows);
}

export const bareFile = (folder: string) => join(folder, "bare.db");
export const fastifyFile = (folder: string) => join(folder, "fastify.db");

export async function startFastify(folder: string, rows: number): Promise<Running> {
  return start(await orderReference("fastify", folder, rows), "/");
}

async function orderReference(name: string, folder: string, rows: number): Promise<Launch> {
  const port = await freePort();
  const args = [`scripts/bench/references/${name}.ts`, String(port), folder, String(rows)];
  return { args, port, log: join(folder, `${name}.log`) };
}
