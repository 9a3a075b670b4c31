import { BoundedMap } from "./bounded-map.ts";
import { Refusal } from "./refusal.ts";
import type { StoredPage } from "./stored-page.ts";

type Entry = { page: StoredPage | "missing"; version: number; freshUntil: number };
export type PageOrder = {
  key: string;
  ttlSeconds: number;
  render: () => Promise<StoredPage>;
};

const missingMilliseconds = 5000;
const retryMilliseconds = 1000;

/**
 * Rendered public pages, kept while `version` stays the same, those read longest ago dropped first.
 * One request renders a page while the others wait for it; when rendering fails the last good page
 * is served. That a page is not there is remembered for a few seconds, apart from the pages, so that
 * made-up addresses push nothing out.
 */
export class PageStore {
  readonly #version: () => Promise<number>;
  readonly #pages: BoundedMap<Entry>;
  readonly #missing: BoundedMap<Entry>;
  readonly #rendering = new Map<string, Promise<StoredPage>>();

  constructor(
    version: () => Promise<number>,
    limits: { entries: number; bytes: number } = { entries: 2000, bytes: 2 ** 26 },
  ) {
    this.#version = version;
    this.#pages = new BoundedMap(limits, weigh);
    this.#missing = new BoundedMap(limits, weigh);
  }

  /** The page of a key, rendered if need be. Passes on what `render` throws when nothing is stored. */
  async get(order: PageOrder): Promise<StoredPage> {
    const version = await this.#version();
    const entry = this.#pages.get(order.key) ?? this.#missing.get(order.key);
    if (!entry || entry.version !== version || performance.now() >= entry.freshUntil) {
      return this.#renderOnce(order, version);
    }
    if (entry.page === "missing") throw new Refusal(404);
    return entry.page;
  }

  #renderOnce(order: PageOrder, version: number): Promise<StoredPage> {
    let rendering = this.#rendering.get(order.key);
    if (!rendering) {
      rendering = this.#render(order, version).finally(() => this.#rendering.delete(order.key));
      this.#rendering.set(order.key, rendering);
    }
    return rendering;
  }

  async #render({ key, ttlSeconds, render }: PageOrder, version: number): Promise<StoredPage> {
    const last = this.#pages.get(key)?.page as StoredPage | undefined;
    try {
      const rendered = await render();
      const page = last?.isSameAs(rendered) ? last : rendered;
      const freshUntil = performance.now() + ttlSeconds * 1000;
      this.#pages.set(key, { page, version, freshUntil });
      this.#missing.delete(key);
      return page;
    } catch (error) {
      if (error instanceof Refusal && error.status === 404) {
        const freshUntil = performance.now() + missingMilliseconds;
        this.#missing.set(key, { page: "missing", version, freshUntil });
        this.#pages.delete(key);
        throw error;
      }
      if (!last) throw error;
      const freshUntil = performance.now() + retryMilliseconds;
      this.#pages.set(key, { page: last, version, freshUntil });
      return last;
    }
  }
}

function weigh({ page }: Entry): number {
  return page === "missing" ? 0 : page.weight;
}
