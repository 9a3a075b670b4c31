import { matchPattern } from "./pattern.ts";

const mediaTypes = {
  json: ["application/json"],
  xml: ["application/xml", "text/xml"],
  md: ["text/markdown"],
  csv: ["text/csv"],
  atom: ["application/atom+xml"],
  ics: ["text/calendar"],
};
export type Format = keyof typeof mediaTypes;

/** A page that is the same for everybody, so that it can be stored; with all its formats. */
export type PublicPage = {
  pattern: string;
  /** Also served at the address plus `.json` and so on. */
  formats?: Format[];
  /** Parts of the query that the page depends on, each with what it may be; the rest is ignored. */
  query?: Record<string, RegExp>;
  /** Answers whatever somebody asks by its query: what was asked lately is stored, apart from all other pages. */
  isAsked?: boolean;
  /** Shows figures outside its holes, which must not be old. */
  hasFigures?: boolean;
  /** Where signers see themselves counted: its holes are looked up on each view. */
  isCountCurrent?: boolean;
};

export type FoundPage = { page: PublicPage; format: Format | undefined };

/** The row of the table that a path belongs to; its format when the path ends in one it has. */
export function findPublicPage(pages: PublicPage[], path: string): FoundPage | undefined {
  const [, bare, extension] = /^(.+)\.([a-z]+)$/.exec(path) ?? [];
  if (!bare || !Object.hasOwn(mediaTypes, extension!)) {
    const page = pages.find((row) => fits(row, path));
    return page && { page, format: undefined };
  }
  const format = extension as Format;
  const page = pages.find((row) => row.formats?.includes(format) && fits(row, bare));
  if (page) return { page, format };
  const file = pages.find((row) => row.pattern === path);
  return file && { page: file, format: undefined };
}

/**
 * The `Cache-Control` of a page as it was rendered, for our own store. Holes stay right whatever their
 * page's age; a format has plain figures instead. Campaigns open and close by the clock, which
 * bumps no version, so no page is used for long.
 */
export function storeControl({ page, format }: FoundPage): string {
  return page.hasFigures || format ? figuresControl : pageControl;
}

/** For pages whose text alone matters. */
export const pageControl = "public, max-age=60, stale-while-revalidate=60, stale-if-error=86400";
/** For pages that are to be there when nothing can be rendered. */
export const lastingControl = "public, max-age=86400, stale-while-revalidate=604800";
const figuresControl = "public, max-age=1, stale-if-error=86400";

/** The `Cache-Control` that readers get: a count is at most a second old when it is sent, and two when it is shown. */
export function readerControl({ page }: FoundPage): string {
  return page.isCountCurrent ? "public, no-cache" : "public, max-age=1, stale-if-error=600";
}

/** The format that the first type of an `Accept` header asks for, if the page has it. */
export function preferredFormat(page: PublicPage, accept: string | undefined): Format | undefined {
  const first = accept?.split(",", 1)[0]!.split(";", 1)[0]!.trim().toLowerCase();
  return page.formats?.find((format) => mediaTypes[format].includes(first ?? ""));
}

/** The part of a query that the page depends on, in one spelling, with its question mark. */
export function relevantSearch(page: PublicPage, search: string): string {
  if (!page.query || search === "") return "";
  const given = new URLSearchParams(search);
  const kept = Object.entries(page.query)
    .map(([name, allowed]) => [name, given.get(name) ?? "", allowed] as const)
    .filter(([, value, allowed]) => allowed.test(value))
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return kept.length > 0 ? `?${kept.join("&")}` : "";
}

function fits(row: PublicPage, path: string): boolean {
  return matchPattern(row.pattern, path) !== undefined;
}
