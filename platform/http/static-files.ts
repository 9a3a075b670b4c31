import { existsSync, readdirSync, readFileSync } from "node:fs";
import { extname, join, relative, sep } from "node:path";
import { Content } from "./content.ts";

export type StaticFolder = {
  /** Where its files are found: `/` or `/_next/static/`. */
  prefix: string;
  folder: string;
  /** Their names change with their content. */
  isImmutable: boolean;
};
export type StaticFile = { content: Content; cacheControl: string };
type Listed = { file: string; isImmutable: boolean };

const types: Record<string, string> = {
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".map": "application/json",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".xsd": "application/xml",
  ".webmanifest": "application/manifest+json",
  ".ico": "image/x-icon",
  ".jpg": "image/jpeg",
  ".png": "image/png",
  ".webp": "image/webp",
  ".avif": "image/avif",
  ".woff2": "font/woff2",
  ".pdf": "application/pdf",
};
const forever = "public, max-age=31536000, immutable";
const briefly = "public, max-age=300";
const bestQuality = 11;

/**
 * The files of some folders, by address. Only names that were listed are ever opened, so no address
 * leads out of a folder. Contents are read and compressed once; in development each time.
 */
export class StaticFiles {
  readonly #folders: StaticFolder[];
  readonly #isDev: boolean;
  #files: Map<string, Listed>;
  readonly #contents = new Map<string, Content>();

  constructor(folders: StaticFolder[], isDev: boolean) {
    this.#folders = folders;
    this.#isDev = isDev;
    this.#files = listFiles(folders);
  }

  /** The file at a decoded path, if there is one. It may be kept forever when `search` names its content. */
  find(path: string, search: string): StaticFile | undefined {
    if (this.#isDev) this.#files = listFiles(this.#folders);
    const found = this.#files.get(path);
    if (!found) return undefined;
    const content = this.#contentOf(found.file);
    const isNamed = new URLSearchParams(search).get("v") === content.version;
    return { content, cacheControl: found.isImmutable || isNamed ? forever : briefly };
  }

  #contentOf(file: string): Content {
    const known = this.#contents.get(file);
    if (known && !this.#isDev) return known;
    const type = types[extname(file)] ?? "application/octet-stream";
    const content = new Content(type, readFileSync(file), this.#isDev ? 1 : bestQuality);
    this.#contents.set(file, content);
    return content;
  }
}

function listFiles(folders: StaticFolder[]): Map<string, Listed> {
  const files = new Map<string, Listed>();
  for (const { prefix, folder, isImmutable } of folders) {
    for (const file of readFolder(folder)) {
      const name = relative(folder, file).split(sep).join("/");
      files.set(prefix + name, { file, isImmutable });
    }
  }
  return files;
}

function readFolder(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}
