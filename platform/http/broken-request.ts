import type { Duplex } from "node:stream";
import { countRequest } from "../metrics.ts";
import type { FrontContext } from "./context.ts";

const statusOf: Record<string, string> = {
  HPE_HEADER_OVERFLOW: "431 Request Header Fields Too Large",
  HPE_CHUNK_EXTENSIONS_OVERFLOW: "413 Payload Too Large",
  ERR_HTTP_REQUEST_TIMEOUT: "408 Request Timeout",
};
const lingerMilliseconds = 1000;

/** Answers what is not HTTP, or too slow for it, with the headers of every answer and closes. */
export function answerBrokenRequest(
  { securityHeaders }: FrontContext,
  error: Error & { code?: string },
  socket: Duplex,
): void {
  if (!socket.writable || error.code === "ECONNRESET") return void socket.destroy();
  const status = statusOf[error.code ?? ""] ?? "400 Bad Request";
  const headers = { ...securityHeaders.page, connection: "close", "content-length": "0" };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(`HTTP/1.1 ${status}\r\n${lines.join("")}\r\n`);
  countRequest("broken", Number.parseInt(status), 0);
  // Time to read the answer; a client that never closes its side would keep the socket for good.
  setTimeout(() => socket.destroy(), lingerMilliseconds).unref();
}
