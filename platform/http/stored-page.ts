import { Content } from "./content.ts";
import { fill, listHoles, lookUp, type Hole, type HoleValue } from "./fill.ts";

export type Rendered = {
  status: number;
  type: string;
  body: Buffer;
  location?: string | undefined;
  lastModified?: Date | undefined;
};
export type FilledPage = { content: Content; changedAt: Date };
type Filling = FilledPage & { values: string[] };

/** How old values of holes may be; from the lower age on, the next ones are looked up meanwhile. */
const age = { lookAgain: 500, most: 1000 };

/**
 * A rendered page with its holes. The filled and compressed bytes are kept while the values stay the
 * same.
 */
export class StoredPage {
  readonly rendered: Rendered;
  readonly #text: string;
  readonly #holes: Hole[];
  readonly #renderedAt = new Date();
  /** Its compressed forms may still be in the making. */
  #newest: Filling | undefined;
  /** What is sent until they are made. */
  #ready: FilledPage | undefined;
  #lookedAt = -Infinity;
  #looking: Promise<FilledPage> | undefined;

  constructor(rendered: Rendered) {
    this.rendered = rendered;
    this.#text = this.isHtml ? rendered.body.toString() : "";
    this.#holes = listHoles(this.#text);
  }

  get isHtml(): boolean {
    return this.rendered.type.startsWith("text/html");
  }

  /** An upper bound of what it takes of memory: as rendered, as filled, and compressed. */
  get weight(): number {
    return 4 * this.rendered.body.length;
  }

  isSameAs(other: StoredPage): boolean {
    const [mine, theirs] = [this.rendered, other.rendered];
    return (
      mine.status === theirs.status &&
      mine.type === theirs.type &&
      mine.location === theirs.location &&
      mine.body.equals(theirs.body)
    );
  }

  /** The page as filled so lately, or for so long, that nothing is to be looked up. */
  get filled(): FilledPage | undefined {
    const isLate = performance.now() - this.#lookedAt >= age.lookAgain;
    return isLate && this.#holes.length > 0 ? undefined : this.#ready;
  }

  /**
   * The page as it is to be sent now, with values at most a second old. While they cannot be looked
   * up it keeps the last ones; with none, the error is passed on.
   */
  async fill(holeValue: HoleValue): Promise<FilledPage> {
    if (this.filled) return this.filled;
    this.#looking ??= this.fillNow(holeValue).finally(() => (this.#looking = undefined));
    if (!this.#ready || performance.now() - this.#lookedAt >= age.most) return this.#looking;
    // Nobody waits for it now; who does next meets the error.
    this.#looking.catch(() => {});
    return this.#ready;
  }

  /** The same with the values of this very moment, for the reader who has just changed them. */
  async fillNow(holeValue: HoleValue): Promise<FilledPage> {
    const lookedAt = performance.now();
    const values = await lookUp(this.#holes, holeValue).catch((error: unknown) => {
      if (!this.#newest) throw error;
      return this.#newest.values;
    });
    const newest = this.#withValues(values);
    this.#newest = newest;
    if (this.#ready) await newest.content.encodeLike(this.#ready.content);
    if (newest !== this.#newest) return newest;
    this.#ready = newest;
    this.#lookedAt = lookedAt;
    return newest;
  }

  #withValues(values: string[]): Filling {
    const last = this.#newest;
    if (last?.values.every((value, index) => value === values[index])) return last;
    const changedAt = last ? new Date() : (this.rendered.lastModified ?? this.#renderedAt);
    return { values, content: this.#compose(values), changedAt };
  }

  #compose(values: string[]): Content {
    const { type, body } = this.rendered;
    if (this.#holes.length === 0) return new Content(type, body);
    return new Content(type, Buffer.from(fill(this.#text, this.#holes, values)));
  }
}
