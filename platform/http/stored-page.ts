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

const fillAgainMilliseconds = 1000;

/**
 * A rendered page with its holes. They are looked at again at most once a second, and the filled and
 * compressed bytes are kept while the values stay the same.
 */
export class StoredPage {
  readonly rendered: Rendered;
  readonly #text: string;
  readonly #holes: Hole[];
  #values: string[] = [];
  #filled: FilledPage | undefined;
  #filledAt = -Infinity;
  #filling: Promise<FilledPage> | undefined;
  #changedAt: Date;

  constructor(rendered: Rendered) {
    this.rendered = rendered;
    this.#text = this.isHtml ? rendered.body.toString() : "";
    this.#holes = listHoles(this.#text);
    this.#changedAt = rendered.lastModified ?? new Date();
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

  /** The page as it is to be sent now. Keeps the last values while looking them up fails. */
  async fill(holeValue: HoleValue): Promise<FilledPage> {
    if (this.#filled && this.#isFilledLately()) return this.#filled;
    this.#filling ??= this.#fillAgain(holeValue).finally(() => (this.#filling = undefined));
    return this.#filling;
  }

  #isFilledLately(): boolean {
    return this.#holes.length === 0 || performance.now() - this.#filledAt < fillAgainMilliseconds;
  }

  async #fillAgain(holeValue: HoleValue): Promise<FilledPage> {
    const values = await lookUp(this.#holes, holeValue).catch((error: unknown) => {
      if (!this.#filled) throw error;
      return this.#values;
    });
    this.#filledAt = performance.now();
    if (this.#filled && values.every((value, index) => value === this.#values[index])) {
      return this.#filled;
    }
    if (this.#filled) this.#changedAt = new Date();
    this.#values = values;
    this.#filled = { content: this.#compose(), changedAt: this.#changedAt };
    return this.#filled;
  }

  #compose(): Content {
    const { type, body } = this.rendered;
    if (this.#holes.length === 0) return new Content(type, body);
    return new Content(type, Buffer.from(fill(this.#text, this.#holes, this.#values)));
  }
}
