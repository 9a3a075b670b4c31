import type { Server } from "node:http";
import type { Socket } from "node:net";

const sweepMilliseconds = 50;
const connections = new WeakMap<Server, Set<Socket>>();

/** Keeps in mind the connections of a server, for `closeServer`. Call it before the server listens. */
export function watchConnections(server: Server): void {
  const open = new Set<Socket>();
  connections.set(server, open);
  server.on("connection", (socket: Socket) => {
    open.add(socket);
    socket.once("close", () => open.delete(socket));
  });
}

/** Stops listening and lets requests in flight finish, for `patienceMilliseconds` at most. */
export function closeServer(server: Server, patienceMilliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    // A connection that was busy when we closed stays open for its next request unless it is swept.
    const sweep = setInterval(() => closeUnused(server), sweepMilliseconds);
    const limit = setTimeout(() => server.closeAllConnections(), patienceMilliseconds);
    server.close(() => {
      clearInterval(sweep);
      clearTimeout(limit);
      resolve();
    });
  });
}

/** Browsers connect ahead of their requests; Node does not count such connections as idle. */
function closeUnused(server: Server): void {
  server.closeIdleConnections();
  for (const socket of connections.get(server) ?? []) if (socket.bytesRead === 0) socket.destroy();
}
