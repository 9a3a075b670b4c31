import { connect } from "node:net";
import { text } from "node:stream/consumers";

/** Everything that a server writes back to these bytes, which no HTTP client would send, until it closes. */
export function sendBytes(url: string, bytes: string): Promise<string> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  socket.write(bytes);
  return text(socket);
}

/** The statuses of the answers among what came back. */
export function statusesIn(written: string): number[] {
  return [...written.matchAll(/HTTP\/1\.1 (\d+) /g)].map(([, status]) => Number(status));
}
