import { Agent, request } from "node:http";

export type Question = {
  /** The address that a trusted proxy would say the request came from. */
  client: string;
  /** Sent as a form; without them it is a GET. */
  form?: Record<string, string>;
  agent?: Agent;
};
export type Answer = {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: string;
};

const patienceMilliseconds = 40_000;

/** Sends one request and answers with the whole answer, or undefined if none came. */
export function ask(url: string, { client, form, agent }: Question): Promise<Answer | undefined> {
  const body = form && new URLSearchParams(form).toString();
  const headers = {
    "x-forwarded-for": client,
    ...(body !== undefined && {
      "content-type": "application/x-www-form-urlencoded",
      "content-length": Buffer.byteLength(body),
      "sec-fetch-site": "same-origin",
    }),
  };
  return new Promise((resolve) => {
    const method = body === undefined ? "GET" : "POST";
    const outgoing = request(url, { agent, method, headers, timeout: patienceMilliseconds });
    outgoing.once("timeout", () => outgoing.destroy());
    outgoing.once("error", () => resolve(undefined));
    outgoing.once("response", (incoming) => {
      let text = "";
      incoming.setEncoding("utf8");
      incoming.on("data", (chunk: string) => (text += chunk));
      incoming.once("error", () => resolve(undefined));
      incoming.once("close", () => {
        const { statusCode: status = 0, headers: answered, complete } = incoming;
        resolve(complete ? { status, headers: answered, body: text } : undefined);
      });
    });
    outgoing.end(body);
  });
}

/** Connections that are kept, as a browser or a proxy keeps them. */
export function connections(count: number): Agent {
  return new Agent({ keepAlive: true, maxSockets: count });
}
