import type { IncomingMessage } from "node:http";
import { connect } from "node:net";
import type { Duplex } from "node:stream";
import type { FrontContext } from "./context.ts";

/** True for the socket that Next's development tools open; every other upgrade is answered as if not asked for. */
export function isDevelopmentUpgrade({ hosts }: FrontContext, request: IncomingMessage): boolean {
  const isOurs = hosts.has((request.headers.host ?? "").toLowerCase());
  return isOurs && (request.url ?? "").startsWith("/_next/");
}

/** Connects a client's socket with the renderer's, byte for byte. */
export function passUpgrade(socketPath: string) {
  return (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
    const inner = connect(socketPath);
    const lines = request.rawHeaders.map((text, index) => text + (index % 2 ? "\r\n" : ": "));
    inner.write(`GET ${request.url} HTTP/1.1\r\n${lines.join("")}\r\n`);
    inner.write(head);
    inner.pipe(socket).pipe(inner);
    for (const [side, other] of [
      [inner, socket],
      [socket, inner],
    ] as const) {
      side.on("error", () => other.destroy());
      side.on("close", () => other.destroy());
    }
  };
}
