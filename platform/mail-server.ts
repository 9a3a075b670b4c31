import { Readable } from "node:stream";
import SMTPConnection, { type SMTPConnectionOptions } from "nodemailer/lib/smtp-connection";

/** What goes over the wire, with its envelope: one sender, one recipient. */
export type ComposedMail = { from: string; to: string; content: Buffer };

/**
 * A mail that was not accepted. `isFinal`: the mailbox will never take it. `isUnsure`: its content had
 * been handed over when the connection broke, so it may have been sent.
 */
export class MailFailure extends Error {
  override name = "MailFailure";
  readonly isFinal: boolean;
  readonly isUnsure: boolean;
  constructor(cause: unknown, { isFinal = false, isUnsure = false } = {}) {
    super("the mail was not accepted", { cause });
    this.isFinal = isFinal;
    this.isUnsure = isUnsure;
  }
}

const ports = { "smtp:": 587, "smtps:": 465 };
const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };

/**
 * Hands a mail to the server of an SMTP address (`smtp://user:password@host:port`) over a connection
 * of its own; TLS is used where it is offered. The content begins to flow when `beforeContent` has settled:
 * until then nothing can have been sent, and nothing is if that throws. Throws `MailFailure`.
 */
export async function handToServer(
  smtpUrl: string,
  mail: ComposedMail,
  beforeContent: () => Promise<void>,
): Promise<void> {
  let isHandedOver = false;
  try {
    await transmit(smtpUrl, mail, async () => {
      await beforeContent();
      isHandedOver = true;
    });
  } catch (error) {
    const { responseCode = 0, command } = error as { responseCode?: number; command?: string };
    const isFinal = command === "RCPT TO" && responseCode >= 500;
    throw new MailFailure(error, { isFinal, isUnsure: isHandedOver && !responseCode });
  }
}

function transmit(
  smtpUrl: string,
  { from, to, content }: ComposedMail,
  beforeContent: () => Promise<void>,
): Promise<void> {
  const { options, auth } = readSmtpUrl(smtpUrl);
  const connection = new SMTPConnection(options);
  const body = Readable.from(flowing(content, beforeContent));
  const talk = async () => {
    await new Promise<void>((resolve) => connection.connect(() => resolve()));
    if (auth) await promised((done) => connection.login(auth, done));
    await promised((done) => connection.send({ from, to }, body, done));
  };
  return new Promise<void>((resolve, reject) => {
    connection.on("error", reject);
    body.once("error", (error) => {
      // At once: a polite end would be taken for the content.
      connection.close();
      reject(error);
    });
    connection.once("end", () => reject(new Error("the connection ended")));
    talk().then(resolve, reject);
  }).finally(() => {
    connection.quit();
    connection.close();
  });
}

async function* flowing(
  content: Buffer,
  beforeContent: () => Promise<void>,
): AsyncGenerator<Buffer> {
  await beforeContent();
  yield content;
}

function promised(act: (done: (error: Error | null) => void) => void): Promise<void> {
  return new Promise((resolve, reject) => act((error) => (error ? reject(error) : resolve())));
}

function readSmtpUrl(text: string): {
  options: SMTPConnectionOptions;
  auth: { credentials: { user: string; pass: string } } | undefined;
} {
  const { protocol, hostname, port, username, password } = new URL(text);
  const scheme = protocol as keyof typeof ports;
  const credentials = { user: decodeURIComponent(username), pass: decodeURIComponent(password) };
  return {
    options: {
      host: hostname.replace(/^\[|\]$/g, ""),
      port: port ? Number(port) : ports[scheme],
      secure: scheme === "smtps:",
      ...patience,
    },
    auth: username ? { credentials } : undefined,
  };
}
