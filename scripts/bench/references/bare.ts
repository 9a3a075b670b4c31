import { readFileSync } from "node:fs";
import { createServer, type ServerResponse } from "node:http";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { BareOrder } from "./bare-writer.ts";

/**
 * The least that is comparable: node:http and a writer thread that commits in groups, WAL and FULL, one
 * row for a signature, one row changed for a confirmation. It checks nothing. Pages and count are the
 * product's own bytes, from memory.
 */
const [port = "", folder = "", rows = "0"] = process.argv.slice(2);

const page = bytesOf("page.br");
const count = bytesOf("count.json");
const writer = new Worker(new URL("bare-writer.ts", import.meta.url), {
  argv: [join(folder, "bare.db"), rows],
});
const waiting = new Map<number, ServerResponse>();
let batch: BareOrder[] = [];
let newest = 0;

writer.on("message", (stored: number[]) => {
  for (const id of stored) {
    waiting.get(id)!.writeHead(303, { location: "/check-your-mail", "content-length": 0 }).end();
    waiting.delete(id);
  }
});

const server = createServer((request, response) => {
  const { url = "" } = request;
  if (request.method === "GET") return sendBytes(response, url.endsWith("count.json"));
  let body = "";
  request.setEncoding("utf8");
  request.on("data", (text: string) => (body += text));
  request.on("end", () => store(url, body, response));
});
writer.once("message", () => server.listen(Number(port), "127.0.0.1"));

function sendBytes(response: ServerResponse, isCount: boolean): void {
  const bytes = isCount ? count : page;
  const type = isCount ? "application/json" : "text/html; charset=utf-8";
  const encoding = isCount ? {} : { "content-encoding": "br" };
  response.writeHead(200, { "content-type": type, ...encoding, "content-length": bytes.length });
  response.end(bytes);
}

function store(url: string, body: string, response: ServerResponse): void {
  const id = newest++;
  waiting.set(id, response);
  if (batch.length === 0) setImmediate(post);
  const row = Number(/^\/(\d+)\/confirm$/.exec(url)?.[1]);
  const form = new URLSearchParams(body);
  const fields = [form.get("name"), form.get("email"), form.get("country")];
  batch.push(row ? { id, row } : { id, fields: fields as string[] });
}

function post(): void {
  writer.postMessage(batch);
  batch = [];
}

function bytesOf(name: string): Buffer {
  try {
    return readFileSync(join(folder, name));
  } catch {
    return Buffer.from("nothing to send");
  }
}
