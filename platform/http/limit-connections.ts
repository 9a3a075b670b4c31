import type { Server } from "node:http";
import type { Socket } from "node:net";
import { count } from "../metrics.ts";
import type { Proxies } from "./client.ts";

/**
 * Closes every connection that a client opens beyond `allowed` at once, before anything is read from
 * it. A trusted proxy holds as many as it likes. Call it before the server listens.
 */
export function limitConnections(server: Server, proxies: Proxies, allowed: number): void {
  const open = new Map<string, number>();
  server.on("connection", (socket: Socket) => {
    const client = proxies.find(socket.remoteAddress ?? "");
    if (!client || client.isProxy) return;
    const { address } = client;
    const held = open.get(address) ?? 0;
    if (held >= allowed) {
      count("limits", "connections");
      return void socket.destroy();
    }
    open.set(address, held + 1);
    socket.once("close", () => {
      const left = open.get(address)! - 1;
      if (left === 0) open.delete(address);
      else open.set(address, left);
    });
  });
}
