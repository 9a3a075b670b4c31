import { once } from "node:events";
import { createServer, type AddressInfo, type Socket } from "node:net";

/**
 * How the mail server treats what comes: `later` refuses senders with 451, `never` the content with 554,
 * `silent` never greets, `drop` breaks off after the content, `hang` says nothing after it.
 */
export type Manner = "take" | "later" | "never" | "silent" | "drop" | "hang";

/** A mail by its Message-ID; `copies` counts each time that its whole content was here. */
export type Delivery = { to: string; copies: number; links: string[] };
export type MailSink = {
  smtpUrl: string;
  manner: Manner;
  /** How many have been made. */
  connections: number;
  deliveries: Map<string, Delivery>;
  close: () => void;
};

/** A mail server on loopback that counts copies and can misbehave. */
export async function openMailSink(): Promise<MailSink> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
    socket.on("error", () => socket.destroy());
    sink.connections++;
    converse(sink, socket);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const close = () => {
    server.close();
    for (const socket of sockets) socket.destroy();
  };
  const smtpUrl = `smtp://127.0.0.1:${port}`;
  const sink: MailSink = { smtpUrl, manner: "take", connections: 0, deliveries: new Map(), close };
  return sink;
}

/** RFC 5321 as far as our mailer speaks it. The manner is that of the moment of connecting. */
function converse({ manner, deliveries }: MailSink, socket: Socket): void {
  let recipient = "";
  let unread = "";
  let isContent = false;
  const say = (line: string) => socket.write(`${line}\r\n`);
  const obey = (line: string) => {
    const verb = line.slice(0, 4).toUpperCase();
    if (verb === "QUIT") return socket.end("221 bye\r\n");
    if (verb === "MAIL" && manner === "later") return say("451 later");
    if (verb === "RCPT") recipient = /<([^>]*)>/.exec(line)?.[1] ?? "";
    if (verb === "DATA") isContent = true;
    return say(verb === "DATA" ? "354 go on" : "250 ok");
  };
  const take = (content: string) => {
    isContent = false;
    if (manner === "never") return say("554 never");
    count(deliveries, recipient, content);
    if (manner === "drop") return socket.destroy();
    return manner === "hang" || say("250 taken");
  };
  if (manner !== "silent") say("220 sink");
  socket.setEncoding("utf8").on("data", (chunk) => {
    unread += chunk;
    for (;;) {
      const mark = isContent ? "\r\n.\r\n" : "\r\n";
      const end = unread.indexOf(mark);
      if (end < 0) return;
      const part = unread.slice(0, end);
      unread = unread.slice(end + mark.length);
      if (isContent) take(part);
      else obey(part);
    }
  });
}

function count(deliveries: Map<string, Delivery>, to: string, content: string): void {
  const id = /^Message-ID: (.*)$/im.exec(content)?.[1] ?? content.slice(0, 200);
  const known = deliveries.get(id);
  const links = linksIn(content);
  deliveries.set(id, { to, copies: (known?.copies ?? 0) + 1, links });
}

function linksIn(content: string): string[] {
  const blocks = content.match(/^[A-Za-z0-9+/]{20,}[A-Za-z0-9+/=\r\n]*/gm) ?? [];
  const texts = blocks.map((block) => Buffer.from(block, "base64").toString());
  return texts.flatMap((text) => text.match(/https?:\/\/[^\s<>"]+/g) ?? []);
}
