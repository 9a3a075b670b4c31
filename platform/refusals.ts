/** What you may not see is not found, so that refusing reveals nothing. */
export class NotFound extends Error {
  override name = "NotFound";
}

/** The actor is known and lacks the right. */
export class NotAllowed extends Error {
  override name = "NotAllowed";
}

/** The actor has the right, and has to prove anew who they are before they use it. */
export class ProofNeeded extends NotAllowed {
  override name = "ProofNeeded";
}

/** A limit is used up; `retryAfterSeconds` says when to come back. */
export class TooMany extends Error {
  override name = "TooMany";
  readonly retryAfterSeconds: number;
  constructor(retryAfterSeconds: number) {
    super(`try again in ${retryAfterSeconds} s`);
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** The thing is not in a state that allows the act, such as signing a closed campaign. */
export class Conflict extends Error {
  override name = "Conflict";
}

/** Nothing can be stored now: the disk is full, the file is gone, another process holds the lock, or too many wait. */
export class StorageUnavailable extends Error {
  override name = "StorageUnavailable";
}
