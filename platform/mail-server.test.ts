import { once } from "node:events";
import { createServer, type AddressInfo, type Server } from "node:net";
import { text } from "node:stream/consumers";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";
import { afterEach, expect, test } from "vitest";
import { handToServer, MailFailure } from "./mail-server.ts";

const content = Buffer.from("Subject: S\r\n\r\nText\r\n.\r\nMore\r\n");
const mail = { from: "noreply@example.org", to: "ada@example.org", content };

type Got = { to: string[]; raw: string; user: unknown };
const open: (SMTPServer | Server)[] = [];

afterEach(async () => {
  for (const server of open.splice(0))
    await new Promise<void>((resolve) => server.close(() => resolve()));
});

async function serve(
  options: SMTPServerOptions = {},
  login = "",
): Promise<{ url: string; got: Got[] }> {
  const got: Got[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData(stream, { envelope, user }, done) {
      const to = envelope.rcptTo.map(({ address }) => address);
      void text(stream).then((raw) => {
        got.push({ to, raw, user });
        setImmediate(done);
      });
    },
    ...options,
  });
  open.push(server);
  server.listen(0, "127.0.0.1");
  await once(server.server, "listening");
  const { port } = server.server.address() as AddressInfo;
  return { url: `smtp://${login}127.0.0.1:${port}`, got };
}

async function failureOf(url: string): Promise<MailFailure> {
  const error: unknown = await handToServer(url, mail, async () => {}).catch(
    (reason: unknown) => reason,
  );
  if (!(error instanceof MailFailure)) throw new Error("the mail was accepted");
  return error;
}

test("a mail arrives as it is, at one recipient", async () => {
  const { url, got } = await serve();
  await handToServer(url, mail, async () => {});
  expect(got).toMatchObject([{ to: ["ada@example.org"], raw: content.toString() }]);
});

test("a name and password in the address are used", async () => {
  const onAuth: SMTPServerOptions["onAuth"] = ({ username, password }, _session, done) =>
    done(null, { user: `${username} ${password}` });
  const options = { authOptional: false, allowInsecureAuth: true, onAuth };
  const { url, got } = await serve(options, "us%40er:p%2Fw@");
  await handToServer(url, mail, async () => {});
  expect(got).toMatchObject([{ user: "us@er p/w" }]);
});

test("a mailbox that does not exist is refused for good", async () => {
  const refused = Object.assign(new Error("no such mailbox"), { responseCode: 550 });
  const { url } = await serve({ onRcptTo: (_address, _session, done) => done(refused) });
  expect(await failureOf(url)).toMatchObject({ isFinal: true, isUnsure: false });
});

test("a server that is busy, or refuses the content, is asked again", async () => {
  const busy = Object.assign(new Error("later"), { responseCode: 451 });
  const one = await serve({ onRcptTo: (_address, _session, done) => done(busy) });
  expect(await failureOf(one.url)).toMatchObject({ isFinal: false, isUnsure: false });
  const spam = Object.assign(new Error("spam"), { responseCode: 554 });
  const other = await serve({
    onData: (stream, _session, done) => void stream.resume().on("end", () => done(spam)),
  });
  expect(await failureOf(other.url)).toMatchObject({ isFinal: false, isUnsure: false });
});

test("a server that is not there, or hangs up before the content, has not sent it", async () => {
  expect(await failureOf("smtp://127.0.0.1:1")).toMatchObject({ isFinal: false, isUnsure: false });
  const server = createServer((socket) => socket.end("421 go away\r\n"));
  open.push(server);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const failure = await failureOf(`smtp://127.0.0.1:${port}`);
  expect(failure).toMatchObject({ isFinal: false, isUnsure: false });
});

test("a server that hangs up after the content may have sent it", async () => {
  const { url } = await serve({
    onData: (stream, _session, _done) => {
      stream.resume().on("end", () => open.forEach((server) => hangUp(server as SMTPServer)));
    },
  });
  expect(await failureOf(url)).toMatchObject({ isFinal: false, isUnsure: true });
});

test("nothing is sent when it cannot be put on record before", async () => {
  const pieces: Buffer[] = [];
  const broken = Promise.withResolvers<unknown>();
  const { url } = await serve({
    onData: (stream) =>
      void stream.on("data", (piece: Buffer) => pieces.push(piece)).once("error", broken.resolve),
  });
  const full = async () => Promise.reject(new Error("disk full"));
  await expect(handToServer(url, mail, full)).rejects.toMatchObject({ isUnsure: false });
  expect(await broken.promise).toMatchObject({ code: "ECONNECTION" });
  expect(Buffer.concat(pieces).toString().trim()).toBe("");
});

function hangUp(server: SMTPServer): void {
  for (const connection of (
    server as unknown as { connections: Set<{ _socket: { destroy: () => void } }> }
  ).connections) {
    connection._socket.destroy();
  }
}
