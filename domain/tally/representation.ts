import type { Representation } from "#platform/formats/representation.ts";
import type { Table } from "#platform/formats/csv.ts";
import type { Locale } from "#platform/locales.ts";
import type { PublicTally } from "./tally.ts";

const columns = ["table", "day", "key", "gained", "lost", "count"] as const;

/**
 * The public shape of a campaign's tally. Never a country on a day; countries below 5 are in `other`.
 * Days and instants are UTC; weeks begin on Monday. In the table a day's `count` is the total at its
 * end, and a correction's `key` is its reason.
 */
export function representTally(language: Locale, slug: string, tally: PublicTally): Representation {
  const data = {
    campaign: slug,
    asOf: tally.asOf.toISOString(),
    count: tally.counted,
    goal: tally.goal,
    today: tally.today,
    thisWeek: tally.thisWeek,
    held: tally.held,
    withdrawn: tally.withdrawn,
    removed: tally.removed,
    byDay: tally.days,
    byCountry: tally.countries,
    byChannel: tally.channels,
    corrections: tally.corrections,
  };
  return { name: "tally", language, data, table: { columns, rows: rowsOf(tally) } };
}

function rowsOf({ days, countries, channels, corrections }: PublicTally): Table["rows"] {
  return [
    ...days.map(({ day, gained, lost, total }) => {
      return { table: "day", day, gained, lost, count: total };
    }),
    ...countries.map(({ country, count }) => ({ table: "country", key: country, count })),
    ...channels.map(({ channel, count }) => ({ table: "channel", key: channel, count })),
    ...corrections.map(({ day, reason, gained, lost }) => {
      return { table: "correction", day, key: reason, gained, lost };
    }),
  ];
}
