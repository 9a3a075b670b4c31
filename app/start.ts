import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import type { Server } from "node:http";
import { flushCompileCache } from "node:module";
import { isDemoUnfinished } from "#db/demo/marker.ts";
import { CannotStart, openDatabase } from "#db/open.ts";
import { closeConnections } from "#db/connection.ts";
import { getPublicVersion } from "#db/public-version.ts";
import { connectionsOfClient, memoryLimits } from "#domain/limits/limit.ts";
import { isBackupLate } from "#domain/backups/queries.ts";
import { isTallyProven } from "#domain/tally/queries.ts";
import { checkRecipient } from "#platform/age.ts";
import { BadSetting, environment, type Environment } from "#platform/env.ts";
import { frugal } from "#platform/frugal.ts";
import { trustedProxies } from "#platform/http/client.ts";
import { closeServer } from "#platform/http/close.ts";
import type { Readiness } from "#platform/http/context.ts";
import { createFront } from "#platform/http/front.ts";
import { isOutboxOpen } from "#platform/http/outbox-access.ts";
import { createRendererProcess, type RendererProcess } from "#platform/http/renderer-process.ts";
import { describeError, log, logCrashes } from "#platform/log.ts";
import { AlreadyRunning, takeLock } from "#platform/lock.ts";
import { StorageUnavailable } from "#platform/refusals.ts";
import { downloads, frontRoutes, publicPages } from "./front.ts";
import { uploads } from "./uploads.ts";
import { describeSent } from "./describe-sent.ts";
import { createGate } from "./gate.ts";
import { holeValue } from "./hole-value.ts";
import type { Verbs } from "./verbs.ts";
import { createReadings } from "./readings.ts";
import { startWatch, type Watch } from "./watch.ts";
import { startWriter, type Writer } from "./writer.ts";

const configurationError = 78;
const patienceMilliseconds = 10_000;
const isDev = process.argv.includes("--dev");
const buildFile = ".next/BUILD_ID";

/** What is to be ended when the server stops, the last one first. */
const undo: (() => unknown)[] = [];

try {
  await start();
} catch (error) {
  await stop();
  if (!isRefusal(error)) throw error;
  console.error(error.message);
  process.exit(configurationError);
}

async function start(): Promise<void> {
  for (const signal of ["SIGTERM", "SIGINT"] as const) {
    process.once(signal, () => void stop().then(() => process.exit(0)));
  }
  const mode = isDev ? "development" : "production";
  Object.assign(process.env, { NODE_ENV: mode, NEXT_TELEMETRY_DISABLED: "1" });
  const settings = environment();
  trustedProxies(settings.trustedProxies);
  await checkRecipient(settings.backupAgeRecipient);
  if (!isDev && !existsSync(buildFile)) throw new CannotStart("build it first: npm run build");
  undo.push(takeLock(settings.dataDir));
  undo.push(closeConnections);
  const { isNew } = await openDatabase();
  if ((isNew && settings.isDemo) || (await isDemoUnfinished())) {
    const { loadDemoWorld } = await import("#db/demo/load.ts");
    await loadDemoWorld();
  }
  const renderer = isDev
    ? createRendererProcess("app/renderer.ts", ["--dev"])
    : createRendererProcess("app/renderer.ts", [], frugal);
  undo.push(renderer.stop);
  const writer = startWriter();
  undo.push(writer.stop);
  const watch = startWatch(writer.verbs);
  undo.push(watch.stop);
  const front = openFront(settings, renderer, writer, watch);
  undo.push(() => closeServer(front, patienceMilliseconds));
  await listen(front, settings);
  logCrashes();
  renderer.start();
  await renderer.firstReady;
  flushCompileCache();
  await announce(settings, writer.verbs);
}

async function stop(): Promise<void> {
  for (let end = undo.pop(); end; end = undo.pop()) await end();
}

function openFront(
  settings: Environment,
  renderer: RendererProcess,
  writer: Writer,
  watch: Watch,
): Server {
  return createFront({
    settings,
    isDev,
    socketPath: renderer.socketPath,
    routes: frontRoutes(writer.verbs, createGate(watch), watch),
    pages: publicPages,
    downloads: downloads(writer.verbs),
    uploads,
    folders: [
      { prefix: "/", folder: "public", isImmutable: false },
      ...(isDev ? [] : [{ prefix: "/_next/static/", folder: ".next/static", isImmutable: true }]),
    ],
    version: getPublicVersion,
    ...(!isDev && { build: readFileSync(buildFile, "utf8").trim() }),
    canRender: renderer.isReady,
    firstReady: renderer.firstReady,
    holeValue,
    describeSent,
    readings: createReadings({
      waiting: writer.waiting,
      readWriterCounts: writer.readCounts,
      isRendererReady: renderer.isReady,
    }),
    readiness: () => readinessOf(renderer),
    isOverloaded: writer.isOverloaded,
    clientLimits: { requests: memoryLimits.requestOfClient, connections: connectionsOfClient },
  });
}

async function readinessOf(renderer: RendererProcess): Promise<Readiness> {
  if (!renderer.isReady()) return "starting";
  try {
    const isSound = (await isTallyProven()) && !(await isBackupLate(new Date()));
    return isSound ? "ready" : "doubtful";
  } catch {
    return "starting";
  }
}

async function listen(front: Server, { port, host }: Environment): Promise<void> {
  try {
    front.listen(port, host);
    await once(front, "listening");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new BadSetting(`PORT, HOST: cannot listen on ${host}, port ${port} (${code})`);
  }
}

async function announce(settings: Environment, { inviteOwner }: Verbs): Promise<void> {
  const invited = await inviteOwner({ kind: "operator", at: new Date() }).catch(asNotNow);
  if (invited?.outcome === "invited") {
    const path = `/organise/invitations/${invited.token}`;
    console.log(`Become its owner, once: ${new URL(path, settings.publicUrl).href}`);
  }
  console.log(`Countersign is at ${settings.publicUrl.href}`);
  if (isOutboxOpen(settings, {})) {
    console.log(`Its mails can be read at ${new URL("/outbox", settings.publicUrl).href}`);
  }
}

/** On a full disk nobody can be invited, but everybody can read. */
function asNotNow(error: unknown): undefined {
  if (!(error instanceof StorageUnavailable)) throw error;
  log("error", "owner not invited", describeError(error));
}

function isRefusal(error: unknown): error is Error {
  return [BadSetting, CannotStart, AlreadyRunning].some((kind) => error instanceof kind);
}
