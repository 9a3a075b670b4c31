import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import {
  createServer,
  request,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type OutgoingHttpHeaders,
  type ServerResponse,
} from "node:http";
import { connect, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer, text } from "node:stream/consumers";
import { afterAll } from "vitest";
import { readEnvironment } from "../env.ts";
import { createFront, type FrontOptions } from "./front.ts";

type Answer = { status: number; headers: IncomingHttpHeaders; body: Buffer; text: string };
type Ask = {
  method?: string;
  headers?: OutgoingHttpHeaders;
  body?: string | Buffer;
};
export type Render = (incoming: IncomingMessage, outgoing: ServerResponse, body: string) => unknown;

const host = "localhost:4100";

const afterwards: (() => void)[] = [];
afterAll(() => afterwards.forEach((stop) => stop()));

process.env.LOG_LEVEL ??= "error";

/**
 * A front door on a free port before a tiny renderer on a socket of its own, both real. Its address for
 * others is `http://localhost:4100`; `ask` sends that as `Host` unless told otherwise. Both are stopped
 * after the tests of the file.
 */
export async function startFront(render: Render, options: Partial<FrontOptions> = {}) {
  const folder = mkdtempSync(join(tmpdir(), "countersign-test-"));
  const socketPath = join(folder, "renderer.sock");
  const rendered: string[] = [];
  const renderer = createServer((incoming, outgoing) => {
    rendered.push(`${incoming.method} ${incoming.url}`);
    void text(incoming).then((body) => render(incoming, outgoing, body));
  });
  renderer.listen(socketPath);
  await once(renderer, "listening");
  const front = createFront({
    settings: readEnvironment({ PORT: "4100", PUBLIC_URL: `http://${host}` }),
    isDev: false,
    socketPath,
    routes: [],
    pages: [],
    downloads: [],
    uploads: [],
    folders: [],
    version: () => 1,
    holeValue: (kind) => kind,
    describeSent: Object.entries,
    readings: async () => [],
    readiness: async () => "ready",
    isOverloaded: () => false,
    clientLimits: { requests: { allowed: 10_000, seconds: 1 }, connections: 1000 },
    ...options,
  });
  front.listen(0, "127.0.0.1");
  await once(front, "listening");
  const { port } = front.address() as AddressInfo;
  afterwards.push(() => {
    front.closeAllConnections();
    front.close();
    renderer.closeAllConnections();
    renderer.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return { front, renderer, port, rendered, ask: asker(port) };
}

function asker(port: number) {
  return (path: string, { method = "GET", headers, body }: Ask = {}): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const options = { port, path, method, headers: { host, ...headers } };
      const outgoing = request(options, (incoming) => {
        const { statusCode: status = 0, headers: received } = incoming;
        buffer(incoming).then(
          (whole) => resolve({ status, headers: received, body: whole, text: whole.toString() }),
          reject,
        );
      });
      outgoing.once("error", reject);
      outgoing.end(body);
    });
}

/** Answers HTML whose title is the path, and refusals by their status, as Next's `/refused` does. */
export function renderPlainly(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  body = "",
): void {
  const isRefused = /^\/[a-z]{2}\/refused$/.test(incoming.url ?? "");
  const status = isRefused ? (JSON.parse(body) as { status: number }).status : 200;
  outgoing.writeHead(status, { "content-type": "text/html; charset=utf-8" });
  outgoing.end(`<!doctype html><title>${incoming.url}</title>${body}`);
}

/** Answers every page with this, and refusals as `renderPlainly` does. */
export function htmlOf(html: string): Render {
  return (incoming, outgoing, body) => {
    if (incoming.method === "POST") return renderPlainly(incoming, outgoing, body);
    outgoing.writeHead(200, { "content-type": "text/html; charset=utf-8", "set-cookie": "a=1" });
    outgoing.end(html);
  };
}

/** Everything the front door writes back to these bytes until it closes. */
export async function sendBytes(port: number, bytes: string): Promise<string> {
  const socket = connect(port, "127.0.0.1");
  const received = text(socket);
  socket.write(bytes);
  return received;
}
