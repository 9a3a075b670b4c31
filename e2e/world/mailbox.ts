import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { SMTPServer } from "smtp-server";
import { readMime, type Part } from "./mime.ts";

export type Mail = {
  to: string[];
  subject: string;
  headers: Map<string, string>;
  text: string;
  html: string;
  /** The addresses that the text and the HTML lead to, each once. */
  links: string[];
};

export type Mailboxes = {
  smtpUrl: string;
  /** The next mail for an address that nobody has taken yet, as soon as it is there. */
  next: (address: string) => Promise<Mail>;
  /** The mails for an address that nobody has taken yet. */
  waiting: (address: string) => Mail[];
  close: () => Promise<void>;
};

/** A real SMTP server on loopback that keeps what it is given, and the mailboxes of everybody behind it. */
export async function openMailboxes(): Promise<Mailboxes> {
  let mails: Mail[] = [];
  const waiters = new Set<{ address: string; take: (mail: Mail) => void }>();
  const deliver = (mail: Mail) => {
    const waiter = [...waiters].find(({ address }) => mail.to.includes(address));
    if (!waiter) return void mails.push(mail);
    waiters.delete(waiter);
    waiter.take(mail);
  };
  const waiting = (address: string) => mails.filter((mail) => mail.to.includes(address));
  const next = (address: string) => {
    const [first] = waiting(address);
    if (!first) return new Promise<Mail>((take) => waiters.add({ address, take }));
    mails = mails.filter((mail) => mail !== first);
    return Promise.resolve(first);
  };
  const server = listen(deliver);
  await once(server.server, "listening");
  const { port } = server.server.address() as AddressInfo;
  const close = () => new Promise<void>((resolve) => server.close(resolve));
  return { smtpUrl: `smtp://127.0.0.1:${port}`, next, waiting, close };
}

function listen(deliver: (mail: Mail) => void): SMTPServer {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    async onData(stream, session, done) {
      const to = session.envelope.rcptTo.map(({ address }) => address);
      deliver(asMail(to, readMime(await text(stream))));
      done();
    },
  });
  server.listen(0, "127.0.0.1");
  return server;
}

function asMail(to: string[], mail: Part): Mail {
  const contents = (type: string) =>
    partsOf(mail).find((part) => part.headers.get("content-type")?.startsWith(type))?.text ?? "";
  const plain = contents("text/plain");
  const html = contents("text/html");
  const inText = plain.match(/https?:\/\/[^\s<>"]+/g) ?? [];
  const inHtml = [...html.matchAll(/href="([^"]+)"/g)].map(([, href]) =>
    href!.replaceAll("&amp;", "&"),
  );
  return {
    to,
    subject: mail.headers.get("subject") ?? "",
    headers: mail.headers,
    text: plain,
    html,
    links: [...new Set([...inText, ...inHtml])],
  };
}

function partsOf(mail: Part): Part[] {
  return [mail, ...mail.parts.flatMap(partsOf)];
}
