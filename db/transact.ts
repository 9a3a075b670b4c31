import { setImmediate as nextTurn, setTimeout as sleep } from "node:timers/promises";
import { StorageUnavailable } from "#platform/refusals.ts";
import { writer, type Db } from "./connection.ts";
import { perConnection } from "./prepared.ts";

export type Tx = Db;

type Piece = {
  work: (tx: Tx) => Promise<unknown>;
  resolve: (value: unknown) => void;
  reject: (error: unknown) => void;
};
type Settle = () => void;
type Run = (piece: Piece, tx: Tx) => Promise<Settle>;

/** A piece that has already changed something has thrown, so that all of its batch must be done again. */
class HalfDone extends Error {}

const leastWorkMilliseconds = 2;
const lockPatienceMilliseconds = 10_000;
const lockRetryMilliseconds = 10;

const savepoint = perConnection((db) => db.$client.prepare("SAVEPOINT piece"));
const release = perConnection((db) => db.$client.prepare("RELEASE piece"));
const totalChanges = perConnection((db) =>
  db.$client.prepare<[], number>("SELECT total_changes()").pluck(),
);

const queue: Piece[] = [];
let isDraining = false;
let lastCommitMilliseconds = 0;

/**
 * Runs `work` in a transaction of the one writer and answers after its commit is on disk.
 * Work that waits is committed together (group commit). A piece that throws undoes only itself, and its
 * error is passed on; those beside it may then be run twice, so `work` changes nothing but through `tx`. Await
 * nothing but `tx` inside: a piece that waits for anything else is refused. Throws `StorageUnavailable`
 * when nothing can be stored.
 */
export function transact<Outcome>(work: (tx: Tx) => Promise<Outcome>): Promise<Outcome> {
  return new Promise<Outcome>((resolve, reject) => {
    queue.push({ work, resolve: resolve as Piece["resolve"], reject });
    if (isDraining) return;
    isDraining = true;
    void drain();
  });
}

async function drain(): Promise<void> {
  // One turn of the event loop, so that requests that have arrived together are committed together.
  await nextTurn();
  while (queue.length > 0) {
    await commitTogether();
    await nextTurn();
  }
  isDraining = false;
}

async function commitTogether(): Promise<void> {
  const batch: Piece[] = [];
  try {
    const tx = writer();
    const settles = await runTogether(tx, batch);
    const startedAt = performance.now();
    tx.$client.exec("COMMIT");
    lastCommitMilliseconds = performance.now() - startedAt;
    for (const settle of settles) settle();
  } catch (error) {
    undo();
    // None has begun: it is not the first that is to blame, so nobody is kept waiting.
    if (batch.length === 0) batch.push(...queue.splice(0));
    for (const piece of batch) piece.reject(asUnavailable(error));
  }
}

/** Without savepoints, which cost as much as two statements each, unless one of the pieces needs them. */
async function runTogether(tx: Tx, batch: Piece[]): Promise<Settle[]> {
  await begin(tx);
  try {
    return await runSome(tx, batch);
  } catch (error) {
    if (!(error instanceof HalfDone)) throw error;
  }
  tx.$client.exec("ROLLBACK");
  await begin(tx);
  const settles: Settle[] = [];
  for (const piece of batch) settles.push(await runInSavepoint(piece, tx));
  return settles;
}

/**
 * Goes on for as long as a commit takes: on a slow disk many share one, on a fast one the first are
 * answered, and the next requests read, while the others are still worked on.
 */
async function runSome(tx: Tx, batch: Piece[]): Promise<Settle[]> {
  const settles: Settle[] = [];
  const endsAt = performance.now() + Math.max(leastWorkMilliseconds, lastCommitMilliseconds);
  do {
    const piece = queue.shift()!;
    batch.push(piece);
    settles.push(await runPlainly(piece, tx));
  } while (queue.length > 0 && performance.now() < endsAt);
  return settles;
}

async function begin(tx: Tx): Promise<void> {
  const patientUntil = performance.now() + lockPatienceMilliseconds;
  for (;;) {
    try {
      tx.$client.exec("BEGIN IMMEDIATE");
      return;
    } catch (error) {
      if (codeOf(error) !== "SQLITE_BUSY" || performance.now() > patientUntil) throw error;
      await sleep(lockRetryMilliseconds);
    }
  }
}

const runPlainly: Run = async (piece, tx) => {
  const before = totalChanges(tx).get();
  try {
    const outcome = await withinThisTurn(piece.work(tx));
    return () => piece.resolve(outcome);
  } catch (error) {
    throwIfOver(error, tx);
    if (totalChanges(tx).get() !== before) throw new HalfDone();
    return () => piece.reject(error);
  }
};

const runInSavepoint: Run = async (piece, tx) => {
  savepoint(tx).run();
  try {
    const outcome = await withinThisTurn(piece.work(tx));
    release(tx).run();
    return () => piece.resolve(outcome);
  } catch (error) {
    throwIfOver(error, tx);
    tx.$client.exec("ROLLBACK TO piece");
    release(tx).run();
    return () => piece.reject(error);
  }
};

/** A full disk ends the whole transaction, not only the piece that met it. */
function throwIfOver(error: unknown, tx: Tx): void {
  if (!tx.$client.inTransaction || isStorageFailure(error)) throw error;
}

/**
 * The driver answers synchronously, so honest work needs microtasks alone, and the event loop does not turn
 * before it is done: work that is not waits for a timer, a file or the network.
 */
function withinThisTurn<Outcome>(work: Promise<Outcome>): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const turned = setImmediate(() =>
      reject(new Error("work in transact() awaited something other than its tx")),
    );
    work.then(resolve, reject).finally(() => clearImmediate(turned));
  });
}

function undo(): void {
  try {
    const { $client } = writer();
    if ($client.inTransaction) $client.exec("ROLLBACK");
  } catch {
    // The database cannot even be opened; the caller reports the first error.
  }
}

const storageFailures = /^SQLITE_(BUSY|FULL|IOERR|CANTOPEN|READONLY|LOCKED|CORRUPT|NOTADB)/;

function isStorageFailure(error: unknown): boolean {
  return storageFailures.test(codeOf(error));
}

function asUnavailable(error: unknown): unknown {
  if (!isStorageFailure(error)) return error;
  return new StorageUnavailable(codeOf(error), { cause: error });
}

function codeOf(error: unknown): string {
  const cause = error instanceof Error && error.cause ? error.cause : error;
  const code = (cause as { code?: unknown } | null)?.code;
  return typeof code === "string" ? code : "";
}
