import { asFailure, asPlainFailure, type PlainFailure } from "./failures.ts";

/** A `MessagePort` or a `Worker` of `node:worker_threads`. */
type Port = {
  postMessage(message: unknown): void;
  on(event: string, listener: (message: unknown) => void): unknown;
};

/** Functions that take and answer plain data (structured-cloneable), by name. */
export type Callable = Record<string, (...parameters: never[]) => Promise<unknown>>;

export type Caller<Functions extends Callable> = {
  /** Each of them runs in the other thread. Throws what it throws there. */
  functions: Functions;
  /** How many calls wait for their answer, and for how long the oldest of them has. */
  waiting: () => { calls: number; oldestMilliseconds: number };
};

type Call = { id: number; name: string; parameters: unknown[] };
type Answer = { id: number; outcome?: unknown; failure?: PlainFailure };
type Waiting = {
  since: number;
  resolve: (outcome: unknown) => void;
  reject: (error: unknown) => void;
};

/**
 * Calls the functions that a thread answers with `answerCalls`. Calls made in one turn of the event
 * loop travel together.
 */
export function createCaller<Functions extends Callable>(port: Port): Caller<Functions> {
  const waiting = new Map<number, Waiting>();
  const post = together<Call>((calls) => port.postMessage(calls));
  let lastId = 0;

  const oldest = () => {
    const [first] = waiting.values();
    return first ? performance.now() - first.since : 0;
  };
  const call = async (name: string, parameters: unknown[]) => {
    return new Promise<unknown>((resolve, reject) => {
      const id = ++lastId;
      waiting.set(id, { since: performance.now(), resolve, reject });
      post({ id, name, parameters });
    });
  };
  port.on("message", (answers) => {
    for (const { id, outcome, failure } of answers as Answer[]) {
      const { resolve, reject } = waiting.get(id)!;
      waiting.delete(id);
      if (failure) reject(asFailure(failure));
      else resolve(outcome);
    }
  });

  const functions = new Proxy({} as Functions, {
    get:
      (_, name: string) =>
      (...parameters: unknown[]) =>
        call(name, parameters),
  });
  return {
    functions,
    waiting: () => ({ calls: waiting.size, oldestMilliseconds: oldest() }),
  };
}

/** Runs the functions that the other side of a port calls by name, side by side. */
export function answerCalls(port: Port, functions: Callable): void {
  const post = together<Answer>((answers) => port.postMessage(answers));
  port.on("message", (calls) => {
    for (const { id, name, parameters } of calls as Call[]) {
      functions[name]!(...(parameters as never[])).then(
        (outcome) => post({ id, outcome }),
        (error: unknown) => post({ id, failure: asPlainFailure(error) }),
      );
    }
  });
}

/** A message between threads costs as much as a small write, so those of one turn go as one. */
function together<Item>(send: (items: Item[]) => void): (item: Item) => void {
  let items: Item[] = [];
  return (item) => {
    if (items.push(item) > 1) return;
    setImmediate(() => {
      const batch = items;
      items = [];
      send(batch);
    });
  };
}
