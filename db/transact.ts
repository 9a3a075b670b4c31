import { setImmediate as nextTurn, setTimeout as sleep } from "node:timers/promises";
import { StorageUnavailable } from "#platform/refusals.ts";
import { writer, type Db } from "./connection.ts";
import { prepared } from "./prepared.ts";

export type Tx = Db;

type Piece = {
  work: (tx: Tx) => Promise<unknown>;
  resolve: (value: unknown) => void;
  reject: (error: unknown) => void;
};
type Settle = () => void;

const piecesPerCommit = 500;
const lockPatienceMilliseconds = 10_000;
const lockRetryMilliseconds = 10;
/** Enough for some 500,000 statements in one piece. */
const maxMicrotasks = 5_000_000;

const savepoint = prepared((db) => db.$client.prepare("SAVEPOINT piece"));
const release = prepared((db) => db.$client.prepare("RELEASE piece"));

const queue: Piece[] = [];
let isDraining = false;

/**
 * Runs `work` in a transaction of the one writer and answers after its commit is on disk.
 * Work that waits is committed together (group commit), each piece in a savepoint of its own: one
 * that throws undoes only itself, and its error is passed on. Await nothing but `tx` inside: a piece
 * that waits for anything else is refused. Throws `StorageUnavailable` when nothing can be stored.
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
    const batch = queue.splice(0, piecesPerCommit);
    await commitTogether(batch);
    await nextTurn();
  }
  isDraining = false;
}

async function commitTogether(batch: Piece[]): Promise<void> {
  try {
    const tx = writer();
    await begin(tx);
    const settles: Settle[] = [];
    for (const piece of batch) settles.push(await runInSavepoint(piece, tx));
    tx.$client.exec("COMMIT");
    for (const settle of settles) settle();
  } catch (error) {
    undo();
    for (const piece of batch) piece.reject(asUnavailable(error));
  }
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

async function runInSavepoint(piece: Piece, tx: Tx): Promise<Settle> {
  savepoint(tx).run();
  try {
    const outcome = await withinThisTurn(piece.work(tx));
    release(tx).run();
    return () => piece.resolve(outcome);
  } catch (error) {
    // A full disk ends the whole transaction, not only the savepoint.
    if (!tx.$client.inTransaction || isStorageFailure(error)) throw error;
    tx.$client.exec("ROLLBACK TO piece");
    release(tx).run();
    return () => piece.reject(error);
  }
}

/**
 * The driver answers synchronously, so honest work needs microtasks alone. While this loop awaits, nothing
 * else runs: work that is not done by its end waits for a timer, a file or the network.
 */
async function withinThisTurn<Outcome>(work: Promise<Outcome>): Promise<Outcome> {
  let isSettled = false;
  const settle = () => {
    isSettled = true;
  };
  work.then(settle, settle);
  for (let count = 0; !isSettled; count++) {
    if (count === maxMicrotasks) {
      throw new Error("work in transact() awaited something other than its tx");
    }
    await Promise.resolve();
  }
  return work;
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
