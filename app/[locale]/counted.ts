import type { Counted } from "#components/campaign/count.tsx";
import { hole } from "#platform/holes.ts";
import type { Locale } from "#platform/locales.ts";

/** A campaign's number as the holes that the front door fills when it sends the page. */
export function counted({ slug, goal }: { slug: string; goal: number }, locale: Locale): Counted {
  return {
    slug,
    goal,
    count: hole("count", slug, locale),
    share: hole("share", slug, locale),
    countedAt: hole("countedAt", slug, locale),
  };
}
