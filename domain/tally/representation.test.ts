import { expect, test } from "vitest";
import { representTally } from "./representation.ts";
import type { PublicTally } from "./tally.ts";

const tally: PublicTally = {
  asOf: new Date("2003-01-29T12:00:00Z"),
  goal: 100,
  counted: 6,
  today: -1,
  thisWeek: 1,
  held: 0,
  withdrawn: 1,
  removed: 0,
  days: [{ day: "2003-01-25", gained: 7, lost: 1, net: 6, total: 6 }],
  countries: [
    { country: "FR", count: 5 },
    { country: "other", count: 1 },
  ],
  channels: [{ channel: "web", count: 6 }],
  corrections: [{ day: "2003-01-25", reason: "withdrawn", gained: 0, lost: 1 }],
};

test("the tally says whose it is, of when, and every number of the public tally", () => {
  const { name, language, data } = representTally("fr", "clean-river", tally);
  expect([name, language]).toEqual(["tally", "fr"]);
  expect(data).toEqual({
    campaign: "clean-river",
    asOf: "2003-01-29T12:00:00.000Z",
    count: 6,
    goal: 100,
    today: -1,
    thisWeek: 1,
    held: 0,
    withdrawn: 1,
    removed: 0,
    byDay: tally.days,
    byCountry: tally.countries,
    byChannel: tally.channels,
    corrections: tally.corrections,
  });
});

test("as rows, no country stands on a day", () => {
  const { table } = representTally("en", "clean-river", tally);
  expect(table!.rows).toEqual([
    { table: "day", day: "2003-01-25", gained: 7, lost: 1, count: 6 },
    { table: "country", key: "FR", count: 5 },
    { table: "country", key: "other", count: 1 },
    { table: "channel", key: "web", count: 6 },
    { table: "correction", day: "2003-01-25", key: "withdrawn", gained: 0, lost: 1 },
  ]);
});
