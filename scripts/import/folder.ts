import { existsSync, lstatSync, readdirSync, readFileSync, realpathSync } from "node:fs";
import { join } from "node:path";
import { dayOf } from "#platform/calendar.ts";
import { BadFrontMatter, readFrontMatter } from "#platform/front-matter.ts";
import { defaultLocale, isLocale, type Locale } from "#platform/locales.ts";
import { BadExport } from "#platform/wordpress/read-export.ts";
import { placeFile, type PlacedFile } from "./folder-file.ts";
import { toPiece } from "./folder-piece.ts";
import type { LeftOut, Piece, Source } from "./piece.ts";

export type FolderOptions = {
  folder: string;
  locale: Locale | undefined;
  name: string | undefined;
  today: Date;
};

/** Where the files lie, what they are written in unless they say otherwise, and the address of the site if it is known. */
export type FolderSite = { root: string; locale: Locale; address: string | undefined };

const markdown = /\.(md|markdown|mdown)$/i;
const notContent =
  /^(\.|_(?!posts$|drafts$)|node_modules$|vendor$|public$|resources$|themes$|layouts$|archetypes$)/;
const configFiles = [
  "hugo.toml",
  "hugo.yaml",
  "hugo.json",
  "config.toml",
  "config.yaml",
  "_config.yml",
];
const longest = 300_000;

/** A folder of Hugo, Jekyll or the like as a source. Originals come before their translations. Throws `BadExport`. */
export async function openFolder(options: FolderOptions): Promise<Source> {
  if (!lstatSync(realpathSync(options.folder)).isDirectory())
    throw new BadExport("it is no folder");
  const root = realpathSync(options.folder);
  const site = { root, locale: options.locale ?? defaultLocale, address: findAddress(root) };
  const refused: LeftOut[] = [];
  const below = existsSync(join(root, "content")) ? "content" : "";
  const paths = listFiles(root, below, refused).toSorted();
  const placed = placeAll(paths, site.locale);
  return {
    kind: "markdown",
    source: options.name ?? root,
    total: placed.length + refused.length,
    remarks: [],
    async *read() {
      yield* refused;
      for (const file of placed) yield read(file, site, dayOf(options.today));
    },
  };
}

function read(file: PlacedFile, site: FolderSite, today: string): Piece | LeftOut {
  const label = file.path;
  if (file.language !== undefined && !isLocale(file.language)) {
    return { label, reason: `is in a language that is not here: ${file.language}` };
  }
  const content = readFileSync(join(site.root, file.path), "utf8");
  if (content.length > longest) return { label, reason: "is larger than 300 kB" };
  if (/(^|\/)_drafts\//.test(file.path)) return { label, reason: "is a draft" };
  try {
    const found = readFrontMatter(content);
    return found ? toPiece(found, file, site, today) : { label, reason: "has no front matter" };
  } catch (error) {
    if (!(error instanceof BadFrontMatter)) throw error;
    return { label, reason: `has front matter that cannot be read: ${error.message}` };
  }
}

/** Links are not followed: what they lead to may lie anywhere. */
function listFiles(root: string, folder: string, refused: LeftOut[]): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
    if (notContent.test(entry.name) && !markdown.test(entry.name)) return [];
    if (entry.isDirectory()) return listFiles(root, path, refused);
    if (!markdown.test(entry.name) || /^_index\b/.test(entry.name)) return [];
    if (entry.isFile()) return [path];
    refused.push({ label: path, reason: "is a link, which is not followed" });
    return [];
  });
}

/** Files that are one article in several languages share a place; the first in the site's language is the original. */
function placeAll(paths: string[], locale: Locale): PlacedFile[] {
  const placed = paths.map(placeFile);
  const byPlace = Map.groupBy(placed, ({ place }) => place);
  const ordered = [...byPlace.values()].map((same) => {
    const isOriginal = ({ language }: PlacedFile) => (language ?? locale) === locale;
    const original =
      same.find(isOriginal) ?? same.find(({ language }) => isLocale(language)) ?? same[0]!;
    const others = same.filter((file) => file !== original);
    return { original, translations: others.map((file) => ({ ...file, original: original.path })) };
  });
  return [
    ...ordered.map(({ original }) => original),
    ...ordered.flatMap(({ translations }) => translations),
  ];
}

function findAddress(root: string): string | undefined {
  const file = configFiles.map((name) => join(root, name)).find((path) => existsSync(path));
  const text = file && lstatSync(file).isFile() ? readFileSync(file, "utf8") : "";
  const found = /^["']?(?:baseURL|baseurl|url)["']?\s*[:=]\s*["']?(https?:\/\/[^\s"',]+)/m.exec(
    text,
  )?.[1];
  return found?.replace(/\/+$/, "");
}
