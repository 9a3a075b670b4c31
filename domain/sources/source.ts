import type { sources } from "#db/schema/sources.ts";
import { isDay } from "#platform/calendar.ts";

/** What an article cites. A source without a known address has none. */
export type Source = Pick<typeof sources.$inferSelect, "name" | "address" | "publishedOn">;

const longestName = 300;

/**
 * What an address says by itself of what is found there: the words of its last part with its host, and the day that
 * its path has, if it has one. Nothing is fetched (`docs/decisions`). Undefined for what is no web address.
 */
export function describeAddress(address: string): Pick<Source, "name" | "publishedOn"> | undefined {
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) return undefined;
  const { hostname, pathname } = new URL(address);
  const parts = pathname.split("/").filter((part) => part !== "");
  const host = hostname.replace(/^www\./, "");
  const words = wordsOf(parts.at(-1) ?? "");
  const name = words === "" ? host : `${words} (${host})`;
  return { name: name.slice(0, longestName), publishedOn: dayIn(pathname) };
}

/** The words of `a-promise_not-to-surrender.html`; none where there is only a number. */
function wordsOf(part: string): string {
  const words = decode(part)
    .replace(/\.[a-z]{2,5}$/i, "")
    .replaceAll(/[-_+\s]+/g, " ")
    .trim();
  if (!/\p{L}{2}/u.test(words)) return "";
  return words[0]!.toUpperCase() + words.slice(1);
}

function dayIn(path: string): string | null {
  const [, year, month, day] = /(?:^|\D)(\d{4})[/-](\d{2})[/-](\d{2})(?:\D|$)/.exec(path) ?? [];
  const found = `${year}-${month}-${day}`;
  return isDay(found) ? found : null;
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
