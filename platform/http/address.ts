import { defaultLocale, isLocale, localePath, type Locale } from "../locales.ts";
import { Refusal } from "./refusal.ts";

export type Address = {
  /** Decoded, without the locale's prefix: `/campaigns/icc`. */
  path: string;
  locale: Locale;
  /** As sent, with its question mark, or empty. */
  search: string;
  /** Where the same thing lives in its one true spelling, when it was asked for by another. */
  movedTo?: string;
};

/**
 * Reads the target of a request. `/en/…`, a slash at the end and `.html` are other spellings and
 * have `movedTo`. Throws `Refusal` 400 for what is no address, 404 for one that cannot be ours.
 */
export function readAddress(target: string): Address {
  const mark = target.indexOf("?");
  const rawPath = mark < 0 ? target : target.slice(0, mark);
  const search = mark < 0 ? "" : target.slice(mark);
  if (!rawPath.startsWith("/") || rawPath.includes("#")) throw new Refusal(400);

  const segments = rawPath.slice(1).split("/").map(decode);
  const hasSlashAtEnd = segments.length > 1 && segments.at(-1) === "";
  if (hasSlashAtEnd || rawPath === "/") segments.pop();
  if (!segments.every(isOrdinary)) throw new Refusal(404);

  const [first] = segments;
  const isPrefixed = isLocale(first);
  const locale = isPrefixed ? first : defaultLocale;
  if (isPrefixed) segments.shift();
  const isOldName = /.\.html$/.test(segments.at(-1) ?? "");
  if (isOldName) segments.push(segments.pop()!.slice(0, -".html".length));
  const address = { path: `/${segments.join("/")}`, locale, search };
  if (!hasSlashAtEnd && !isOldName && !(isPrefixed && locale === defaultLocale)) return address;
  return { ...address, movedTo: writeAddress(address) };
}

/** The address as it stands in a link, percent-encoded. */
export function writeAddress({ path, locale, search }: Omit<Address, "movedTo">): string {
  const encoded = path.split("/").map(encodeURIComponent).join("/");
  return localePath(locale, encoded) + search;
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    throw new Refusal(400);
  }
}

/** Nothing that a file system or another parser could read as something else. */
function isOrdinary(segment: string): boolean {
  return segment !== "" && segment !== "." && segment !== ".." && !/[/\\\p{Cc}]/u.test(segment);
}
