/** How often something is allowed in how many seconds, counted from its first use. */
export type Allowance = { allowed: number; seconds: number };

/** Windows hang together in the order in which they began, so that those that are over stand in front. */
type Window = { key: string; startedAt: number; used: number; next?: Window };

/** As many keys as are kept at once; 65,536 of them take about 8 MB. */
const mostKeys = 65_536;

/**
 * Counts in memory how often each of many keys is used, in windows of a fixed length that begin with the
 * first use. When there are too many keys at once, those that began longest ago are forgotten. Times are
 * milliseconds of any clock that does not go back.
 */
export class WindowCounter {
  readonly #allowed: number;
  readonly #milliseconds: number;
  readonly #mostKeys: number;
  readonly #windows = new Map<string, Window>();
  // Not the first and last of the map: that steps over every key that was deleted since it last grew.
  #oldest: Window | undefined;
  #youngest: Window | undefined;

  constructor({ allowed, seconds }: Allowance, atMost = mostKeys) {
    this.#allowed = allowed;
    this.#milliseconds = seconds * 1000;
    this.#mostKeys = atMost;
  }

  /** How many keys are kept at the moment. */
  get size(): number {
    return this.#windows.size;
  }

  /** Uses a key once and answers 0; when it is used up, the milliseconds until it is free again. */
  use(key: string, at: number): number {
    const window = this.#windows.get(key);
    if (!window || this.#isOver(window, at)) {
      this.#begin(key, at);
      return 0;
    }
    if (window.used >= this.#allowed) return this.#endOf(window) - at;
    window.used += 1;
    return 0;
  }

  /** Takes one use of a key back, if its window still lasts. */
  giveBack(key: string, at: number): void {
    const window = this.#windows.get(key);
    if (window && !this.#isOver(window, at) && window.used > 0) window.used -= 1;
  }

  /** True when a key could not be used now. */
  isUsedUp(key: string, at: number): boolean {
    const window = this.#windows.get(key);
    return window !== undefined && !this.#isOver(window, at) && window.used >= this.#allowed;
  }

  /** Lets go of the keys whose time has passed, as it does by itself when a new one comes. */
  forget(at: number): void {
    while (this.#oldest && this.#isOver(this.#oldest, at)) this.#drop(this.#oldest);
  }

  #begin(key: string, at: number): void {
    this.forget(at);
    if (this.#oldest && this.#windows.size >= this.#mostKeys) this.#drop(this.#oldest);
    const window = { key, startedAt: at, used: 1 };
    if (this.#youngest) this.#youngest.next = window;
    this.#oldest ??= window;
    this.#youngest = window;
    this.#windows.set(key, window);
  }

  #drop({ key, next }: Window): void {
    this.#windows.delete(key);
    this.#oldest = next;
    if (!next) this.#youngest = undefined;
  }

  #isOver(window: Window, at: number): boolean {
    return at >= this.#endOf(window);
  }

  #endOf({ startedAt }: Window): number {
    return startedAt + this.#milliseconds;
  }
}
