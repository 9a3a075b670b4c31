import type { StoredPage } from "./stored-page.ts";

type Rendering = { version: number; startedAt: number; page: Promise<StoredPage> };

const patienceMilliseconds = 2000;

/** Pages that are being rendered: each by one request at a time, for all who ask for it. */
export class Renderings {
  readonly #running = new Map<string, Rendering>();

  /**
   * The page of a rendering that was begun for this version, else of a new one. One of another version
   * is waited for first, as it may not show what is public now.
   */
  join(key: string, version: number, render: () => Promise<StoredPage>): Promise<StoredPage> {
    const running = this.#running.get(key);
    if (running?.version === version) return running.page;
    const page = running ? running.page.then(render, render) : render();
    const rendering = { version, startedAt: performance.now(), page };
    this.#running.set(key, rendering);
    const end = () => this.#end(key, rendering);
    page.then(end, end);
    return page;
  }

  /** True when who comes now had better take something older. */
  isSlow(key: string): boolean {
    const running = this.#running.get(key);
    return running !== undefined && performance.now() - running.startedAt > patienceMilliseconds;
  }

  #end(key: string, rendering: Rendering): void {
    if (this.#running.get(key) === rendering) this.#running.delete(key);
  }
}
