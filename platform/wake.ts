type Listener = () => void;

const listeners = new Set<Listener>();

/** Calls `listener` whenever this process has stored something for the worker. Answers how to stop it. */
export function onWake(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Tells the worker of this process, if there is one, that something is there for it. */
export function wakeWorker(): void {
  for (const listener of listeners) listener();
}
