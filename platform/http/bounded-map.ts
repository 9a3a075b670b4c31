/** A map that forgets what was used longest ago once it holds too many entries or too many bytes. */
export class BoundedMap<Value> {
  readonly #limits: { entries: number; bytes: number };
  readonly #bytesOf: (value: Value) => number;
  readonly #values = new Map<string, Value>();
  #bytes = 0;
  /** What is asked for again and again need not be moved to where it stands already. */
  #newest: string | undefined;

  constructor(limits: { entries: number; bytes: number }, bytesOf: (value: Value) => number) {
    this.#limits = limits;
    this.#bytesOf = bytesOf;
  }

  /** How many values it holds. */
  get entries(): number {
    return this.#values.size;
  }

  /** What they weigh. */
  get bytes(): number {
    return this.#bytes;
  }

  get(key: string): Value | undefined {
    const value = this.#values.get(key);
    if (value === undefined || key === this.#newest) return value;
    this.#values.delete(key);
    this.#values.set(key, value);
    this.#newest = key;
    return value;
  }

  /** Keeps a value and answers the keys of those that were forgotten for it. */
  set(key: string, value: Value): string[] {
    this.delete(key);
    this.#values.set(key, value);
    this.#newest = key;
    this.#bytes += this.#bytesOf(value);
    const forgotten: string[] = [];
    for (const oldest of this.#values.keys()) {
      if (this.#values.size <= this.#limits.entries && this.#bytes <= this.#limits.bytes) break;
      this.delete(oldest);
      forgotten.push(oldest);
    }
    return forgotten;
  }

  delete(key: string): void {
    const value = this.#values.get(key);
    if (value === undefined) return;
    this.#values.delete(key);
    this.#bytes -= this.#bytesOf(value);
  }
}
