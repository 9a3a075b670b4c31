import { once } from "node:events";
import { rmSync } from "node:fs";
import { createServer, request } from "node:http";
import { dirname } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import next from "next";
import { describeError, log, logCrashes } from "#platform/log.ts";

const [socketPath = "", mode] = process.argv.slice(2);
const isDev = mode === "--dev";
const retryMilliseconds = 1000;

// The parent decides when to stop; a Ctrl-C in the terminal reaches both.
process.on("SIGINT", () => {});
process.on("disconnect", () => {
  rmSync(dirname(socketPath), { recursive: true, force: true });
  process.exit();
});

const app = next({ dev: isDev });
await app.prepare();

// From here on the messages of errors may quote what people typed, and Next prints them.
if (!isDev) {
  logCrashes();
  console.error = (...parts) =>
    log("error", "renderer", describeError(parts.find((part) => part instanceof Error)));
}

const render = app.getRequestHandler();

const server = createServer((incoming, outgoing) => void render(incoming, outgoing));
if (isDev) {
  const upgrade = app.getUpgradeHandler();
  server.on("upgrade", (incoming, socket, head) => void upgrade(incoming, socket, head));
}
// The front door keeps its connections; closing one just as it is used again would fail a request.
server.keepAliveTimeout = 0;
rmSync(socketPath, { force: true });
server.listen(socketPath);
await once(server, "listening");
while (!(await isRendering())) await sleep(retryMilliseconds);
process.send?.("ready");

function isRendering(): Promise<boolean> {
  return new Promise((resolve) => {
    const headers = { host: "localhost", "user-agent": "Countersign" };
    const probe = request({ socketPath, path: "/", headers }, (answer) => {
      answer.resume();
      resolve((answer.statusCode ?? 500) < 500);
    });
    probe.once("error", () => resolve(false));
    probe.end();
  });
}
