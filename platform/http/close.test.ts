import { once } from "node:events";
import { Agent, createServer, request, type IncomingMessage, type ServerResponse } from "node:http";
import { connect, type AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { closeServer, watchConnections } from "./close.ts";

async function busyServer() {
  const server = createServer();
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const outgoing = request({ port, agent: new Agent({ keepAlive: true }) }).end();
  const [, answer] = (await once(server, "request")) as [IncomingMessage, ServerResponse];
  return { server, outgoing, answer };
}

test("a request in flight is finished, then its kept connection is closed", async () => {
  const { server, outgoing, answer } = await busyServer();
  const closed = closeServer(server, 60_000);
  answer.end("done");
  const [incoming] = (await once(outgoing, "response")) as [IncomingMessage];
  incoming.resume();
  await closed;
  expect([incoming.statusCode, server.listening]).toEqual([200, false]);
});

test("a request that never ends is cut off", async () => {
  const { server, outgoing } = await busyServer();
  const failed = once(outgoing, "error");
  await closeServer(server, 1);
  const [error] = (await failed) as unknown as [NodeJS.ErrnoException];
  expect(error.code).toBe("ECONNRESET");
});

test("a connection over which nothing was asked yet keeps nobody waiting", async () => {
  const server = createServer();
  watchConnections(server);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const socket = connect((server.address() as AddressInfo).port, "127.0.0.1");
  await once(server, "connection");
  const gone = once(socket, "close");
  await closeServer(server, 60_000);
  await gone;
  expect(server.listening).toBe(false);
});
