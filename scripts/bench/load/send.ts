import { Agent, request, type IncomingHttpHeaders } from "node:http";
import { clientOf } from "../people.ts";

export type Sent = {
  method?: "GET" | "POST";
  path: string;
  body?: string;
  headers?: Record<string, string>;
};
export type Answered = { status: number; headers: IncomingHttpHeaders; bytes: number };
export type Sender = {
  /** Sends one request and answers when the whole answer is there; a broken connection throws. */
  send: (sent: Sent) => Promise<Answered>;
  close: () => void;
};

let clients = 0;

/** Sends single requests over connections that are kept, each from a client of its own. */
export function createSender(origin: string, maxSockets: number): Sender {
  const agent = new Agent({ keepAlive: true, maxSockets });
  const send = ({ method = "GET", path, body, headers }: Sent) =>
    new Promise<Answered>((resolve, reject) => {
      const own = { "x-forwarded-for": clientOf(clients++), "accept-encoding": "br", ...headers };
      const form = {
        "content-type": "application/x-www-form-urlencoded",
        "content-length": String(Buffer.byteLength(body ?? "")),
        "sec-fetch-site": "same-origin",
        origin,
      };
      const outgoing = request(origin + path, {
        agent,
        method,
        headers: body === undefined ? own : { ...own, ...form },
      });
      outgoing.once("error", reject);
      outgoing.once("response", (answer) => {
        let bytes = 0;
        answer.on("data", (chunk: Buffer) => (bytes += chunk.length));
        answer.once("error", reject);
        answer.once("end", () => {
          resolve({ status: answer.statusCode!, headers: answer.headers, bytes });
        });
      });
      outgoing.end(body);
    });
  return { send, close: () => agent.destroy() };
}
