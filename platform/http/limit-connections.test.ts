import { once } from "node:events";
import { createServer } from "node:http";
import { connect, type AddressInfo, type Socket } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { trustedProxies } from "./client.ts";
import { limitConnections } from "./limit-connections.ts";

async function serve(proxies: string[]) {
  const server = createServer();
  limitConnections(server, trustedProxies(proxies), 3);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const open = async () => {
    const socket = connect((server.address() as AddressInfo).port, "127.0.0.1");
    onTestFinished(() => void socket.destroy());
    const [accepted] = (await once(server, "connection")) as [Socket];
    return { socket, accepted };
  };
  return { open };
}

test("a client's connection beyond the allowed ones is closed unread, until another is given up", async () => {
  const { open } = await serve([]);
  const [first] = [await open(), await open(), await open()];
  const { accepted } = await open();
  expect([accepted.destroyed, accepted.bytesRead]).toEqual([true, 0]);
  first.socket.destroy();
  await once(first.accepted, "close");
  expect((await open()).accepted.destroyed).toBe(false);
  expect((await open()).accepted.destroyed).toBe(true);
});

test("a trusted proxy holds as many as it likes", async () => {
  const { open } = await serve(["127.0.0.1"]);
  const connections = [await open(), await open(), await open(), await open(), await open()];
  expect(connections.filter(({ accepted }) => accepted.destroyed)).toEqual([]);
});
