import {
  Conflict,
  NotAllowed,
  NotFound,
  ProofNeeded,
  StorageUnavailable,
  TooMany,
} from "./refusals.ts";

/** An error as plain data: which refusal it was, or where in the code it arose. Never its message. */
export type PlainFailure = {
  name: string;
  retryAfterSeconds?: number | undefined;
  code?: string | undefined;
  frames?: string | undefined;
};

const refusals: Record<string, (failure: PlainFailure) => Error> = {
  Conflict: () => new Conflict(),
  NotAllowed: () => new NotAllowed(),
  NotFound: () => new NotFound(),
  ProofNeeded: () => new ProofNeeded(),
  StorageUnavailable: ({ code }) => new StorageUnavailable(code),
  TooMany: ({ retryAfterSeconds }) => new TooMany(retryAfterSeconds!),
};

/** What crosses from one thread to another in place of an error; messages may quote people. */
export function asPlainFailure(error: unknown): PlainFailure {
  if (!(error instanceof Error)) return { name: "Error" };
  const { name, stack = "", message } = error;
  if (error instanceof TooMany) return { name, retryAfterSeconds: error.retryAfterSeconds };
  if (error instanceof StorageUnavailable) return { name, code: message };
  return Object.hasOwn(refusals, name) ? { name } : { name, frames: stack.replace(message, "") };
}

/** The error again: a refusal of its class, or an `Error` that says where it came from. */
export function asFailure(failure: PlainFailure): Error {
  const refuse = Object.hasOwn(refusals, failure.name) && refusals[failure.name];
  if (refuse) return refuse(failure);
  const error = new Error();
  error.name = failure.name;
  if (failure.frames !== undefined) error.stack = failure.frames;
  return error;
}
