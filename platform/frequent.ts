/**
 * Counts what comes often among any number of different keys, in the room of a few (Misra and Gries,
 * "Finding repeated elements", 1982): whatever others make up, a key is counted short by at most all
 * that came, divided by the room for keys and one.
 */
export class Frequent {
  readonly #room: number;
  readonly #counts = new Map<string, number>();

  constructor(room: number) {
    this.#room = room;
  }

  /** At most as many keys as there is room for. */
  get counts(): ReadonlyMap<string, number> {
    return this.#counts;
  }

  add(key: string): void {
    const known = this.#counts.get(key);
    if (known !== undefined || this.#counts.size < this.#room) {
      this.#counts.set(key, (known ?? 0) + 1);
      return;
    }
    for (const [other, count] of this.#counts) {
      if (count === 1) this.#counts.delete(other);
      else this.#counts.set(other, count - 1);
    }
  }
}
