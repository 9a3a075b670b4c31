import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { describeError, log } from "../log.ts";
import { BoundedMap } from "./bounded-map.ts";
import { readKeptPage, writeKeptPage, type KeptPage } from "./kept-page.ts";

const unfinished = ".new";

/**
 * Rendered pages on disk, one file each, in a folder of this build alone, so that a restarted server
 * answers before it can render. Everything but reading is done in the background, one after the other,
 * and what cannot be done is left: a page that is not kept is rendered anew.
 */
export class PageFolder {
  readonly #folder: string;
  readonly #origin: string;
  readonly #files: BoundedMap<number>;
  #work: Promise<void> | undefined;

  /** `folder` is named after the build; others beside it are removed. Pages name `origin`, where they are at home. */
  constructor(folder: string, origin: string, limits: { entries: number; bytes: number }) {
    this.#folder = folder;
    this.#origin = origin;
    this.#files = new BoundedMap(limits, (bytes) => bytes);
  }

  /** The page of a key as it was kept, whole. */
  async read(key: string): Promise<KeptPage | undefined> {
    try {
      return readKeptPage(await readFile(join(this.#folder, this.#nameOf(key))), key);
    } catch {
      return undefined;
    }
  }

  keep(page: KeptPage): void {
    this.#later(async () => {
      const name = this.#nameOf(page.key);
      const bytes = writeKeptPage(page);
      const path = join(this.#folder, name);
      await writeFile(path + unfinished, bytes);
      await rename(path + unfinished, path);
      await this.#note(name, bytes.length);
    });
  }

  drop(key: string): void {
    const name = this.#nameOf(key);
    this.#later(async () => {
      this.#files.delete(name);
      await this.#remove(name);
    });
  }

  /** When everything asked for so far is done. */
  async settled(): Promise<void> {
    await this.#work;
  }

  #later(work: () => Promise<void>): void {
    this.#work = (this.#work ?? this.#open())
      .then(work)
      .catch((error: unknown) => log("warn", "page not kept", describeError(error)));
  }

  /** Takes stock when there is something to keep, which is after the first answers. */
  async #open(): Promise<void> {
    await mkdir(this.#folder, { recursive: true, mode: 0o700 });
    const parent = dirname(this.#folder);
    const builds = await readdir(parent);
    for (const build of builds.filter((name) => name !== basename(this.#folder))) {
      await rm(join(parent, build), { recursive: true, force: true });
    }
    for (const { name, size } of await listOldestFirst(this.#folder)) {
      if (name.endsWith(unfinished)) await this.#remove(name);
      else await this.#note(name, size);
    }
  }

  async #note(name: string, bytes: number): Promise<void> {
    for (const forgotten of this.#files.set(name, bytes)) await this.#remove(forgotten);
  }

  async #remove(name: string): Promise<void> {
    await rm(join(this.#folder, name), { force: true });
  }

  #nameOf(key: string): string {
    return createHash("sha256").update(`${this.#origin} ${key}`).digest("base64url");
  }
}

async function listOldestFirst(folder: string): Promise<{ name: string; size: number }[]> {
  const names = await readdir(folder);
  const files = await Promise.all(
    names.map(async (name) => {
      const { size, mtimeMs } = await stat(join(folder, name));
      return { name, size, mtimeMs };
    }),
  );
  return files.toSorted((one, other) => one.mtimeMs - other.mtimeMs);
}
