import { Agent, request, type IncomingMessage, type OutgoingHttpHeaders } from "node:http";
import { unavailable } from "./refusal.ts";

export type RendererRequest = {
  method: "GET" | "HEAD" | "POST";
  path: string;
  headers: OutgoingHttpHeaders;
  body?: Buffer;
};
export type RendererClient = {
  /** The answer's head; its body is still to be read. Throws `Refusal` 503 when there is none. */
  ask: (order: RendererRequest) => Promise<IncomingMessage>;
  close: () => void;
};

const patienceMilliseconds = 30_000;
const maxAnswerBytes = 16 * 2 ** 20;

/** Speaks HTTP with the renderer over its private socket, on connections that are kept. */
export function createRendererClient(socketPath: string): RendererClient {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  return {
    ask: ({ method, path, headers, body }) =>
      new Promise((resolve, reject) => {
        const length = body && { "content-length": body.length };
        const outgoing = request({
          agent,
          socketPath,
          method,
          path,
          headers: { ...headers, ...length },
          timeout: patienceMilliseconds,
        });
        outgoing.once("response", resolve);
        outgoing.once("timeout", () => outgoing.destroy());
        outgoing.once("error", () => reject(unavailable()));
        outgoing.once("close", () => reject(unavailable()));
        outgoing.end(body);
      }),
    close: () => agent.destroy(),
  };
}

/** The whole body of an answer. Throws `Refusal` 503 when it breaks off or is absurdly long. */
export async function readAnswer(answer: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of answer as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > maxAnswerBytes) throw unavailable();
      chunks.push(chunk);
    }
  } catch {
    throw unavailable();
  }
  return Buffer.concat(chunks);
}
