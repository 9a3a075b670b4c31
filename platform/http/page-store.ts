import { BoundedMap } from "./bounded-map.ts";
import { readFreshness, recordPolicy, type Freshness, type PolicyRecord } from "./freshness.ts";
import type { PageFolder } from "./page-folder.ts";
import { Refusal } from "./refusal.ts";
import type { Remembered } from "./remember.ts";
import { Renderings } from "./renderings.ts";
import { StoredPage } from "./stored-page.ts";

export type PageOrder = {
  key: string;
  /** The `Cache-Control` that the front door stands behind for the page as rendered. */
  cacheControl: string;
  /** Shows nothing that a new `version` stands for, so that it is as good after it. */
  outlivesChanges?: boolean;
  render: () => Promise<StoredPage>;
};
export type PageStoreOptions = {
  /** Grows with every change of what is public. */
  version: Remembered<number>;
  limits?: { entries: number; bytes: number };
  /** Where pages outlive a restart. */
  folder?: PageFolder | undefined;
  /** False while trying would only take time. */
  canRender?: (() => boolean) | undefined;
};

type Entry = Freshness & { page: StoredPage; version: number; keptAt: number; retryAt: number };

export const pageLimits = { entries: 2000, bytes: 2 ** 26 };
/** For pages of which there is no end. */
export const askedLimits = { entries: 100, bytes: 2 ** 23 };
const missingMilliseconds = 5000;
const retryMilliseconds = 1000;
/** How long what lies on disk may be older than what is in memory, when it is otherwise the same. */
const keepAgainMilliseconds = 3_600_000;

/**
 * Rendered public pages by HTTP's rules for a shared cache, those read longest ago dropped first. A page
 * that is stale by time is served and rendered anew in the background; one of another `version` waits
 * for that. One request renders a page, for all who ask for it. While rendering fails the last good page
 * is served. That a page is not there is remembered for a few seconds, apart from the pages, so that
 * made-up addresses push nothing out.
 */
export class PageStore {
  readonly #version: Remembered<number>;
  readonly #canRender: () => boolean;
  readonly #folder: PageFolder | undefined;
  readonly #pages: BoundedMap<Entry>;
  readonly #missing: BoundedMap<{ version: number; until: number }>;
  readonly #renderings = new Renderings();

  constructor({ version, limits = pageLimits, folder, canRender = () => true }: PageStoreOptions) {
    this.#version = version;
    this.#folder = folder;
    this.#canRender = canRender;
    this.#pages = new BoundedMap(limits, ({ page }) => page.weight);
    this.#missing = new BoundedMap(limits, () => 0);
  }

  /** How many pages are stored, and what they take of memory at most. */
  get size(): { entries: number; bytes: number } {
    return { entries: this.#pages.entries, bytes: this.#pages.bytes };
  }

  /** The page of a key if it is fresh, without looking anything up. */
  fresh(key: string): StoredPage | undefined {
    const entry = this.#pages.get(key);
    if (!entry || entry.version !== this.#version.known()) return undefined;
    return performance.now() < entry.freshUntil ? entry.page : undefined;
  }

  /** The page of a key, rendered if need be. Passes on what `render` throws when nothing good is stored. */
  async get(order: PageOrder): Promise<StoredPage> {
    const { key, outlivesChanges = false } = order;
    const version = await this.#version.look();
    if (this.#isMissing(key, version)) throw new Refusal(404);
    const entry = this.#pages.get(key) ?? (await this.#recall(key));
    const isCurrent = entry !== undefined && (outlivesChanges || entry.version === version);
    const now = performance.now();
    if (isCurrent && now < entry.freshUntil) return entry.page;
    if (entry && now < entry.errorUntil && !this.#mayTry(key, entry)) return entry.page;
    const rendering = this.#renderings.join(key, version, () => this.#render(order, version));
    if (!isCurrent || now >= entry.revalidateUntil) return rendering;
    rendering.catch(() => {});
    return entry.page;
  }

  #mayTry(key: string, { retryAt }: Entry): boolean {
    return performance.now() >= retryAt && this.#canRender() && !this.#renderings.isSlow(key);
  }

  #isMissing(key: string, version: number): boolean {
    const missing = this.#missing.get(key);
    return missing?.version === version && performance.now() < missing.until;
  }

  async #recall(key: string): Promise<Entry | undefined> {
    const kept = await this.#folder?.read(key);
    const entry = this.#pages.get(key);
    if (entry || !kept) return entry;
    const { version, policy, rendered } = kept;
    return this.#store(key, new StoredPage(rendered), version, policy, policy.t);
  }

  async #render({ key, cacheControl, render }: PageOrder, version: number): Promise<StoredPage> {
    try {
      const page = await render();
      this.#missing.delete(key);
      return this.#take(key, page, version, cacheControl);
    } catch (error) {
      const last = this.#pages.get(key);
      if (error instanceof Refusal && error.status === 404) {
        this.#missing.set(key, { version, until: performance.now() + missingMilliseconds });
        this.#pages.delete(key);
        if (last) this.#folder?.drop(key);
        throw error;
      }
      if (!last || performance.now() >= last.errorUntil) throw error;
      last.retryAt = performance.now() + retryMilliseconds;
      return last.page;
    }
  }

  #take(key: string, rendered: StoredPage, version: number, cacheControl: string): StoredPage {
    // The page of a refusal is stored like any other; what status it goes out with is not ours to say.
    const policy = recordPolicy(key, cacheControl);
    if (!policy) return rendered;
    const last = this.#pages.get(key);
    const isSame = last?.page.isSameAs(rendered) === true;
    const page = isSame ? last.page : rendered;
    const entry = this.#store(key, page, version, policy, isSame ? last.keptAt : -Infinity);
    const isKept = last?.version === version && policy.t < entry.keptAt + keepAgainMilliseconds;
    // What may not be shown old at all is of no use after a restart.
    if (isKept || entry.revalidateUntil <= entry.freshUntil) return page;
    entry.keptAt = policy.t;
    this.#folder?.keep({ key, version, policy, rendered: page.rendered });
    return page;
  }

  #store(key: string, page: StoredPage, version: number, policy: PolicyRecord, keptAt: number) {
    const entry: Entry = { ...readFreshness(policy), page, version, keptAt, retryAt: 0 };
    this.#pages.set(key, entry);
    return entry;
  }
}
