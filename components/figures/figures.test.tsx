import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { withTotals } from "#domain/tally/tally.ts";
import { locales } from "#platform/locales.ts";
import { ByChannel } from "./by-channel.tsx";
import { ByCountry } from "./by-country.tsx";
import { ByDay } from "./by-day.tsx";
import { Corrections } from "./corrections.tsx";

const asOf = new Date("2026-11-21T18:05:00Z");
const days = withTotals([
  { key: "2003-01-27", gained: 1200, lost: 0 },
  { key: "2003-01-29", gained: 300, lost: 40 },
  { key: "2026-11-21", gained: 1, lost: 0 },
]);
const countries = [
  { country: "FR", count: 90 },
  { country: "MT", count: 9 },
  { country: "other", count: 1 },
];
const channels = [
  { channel: "web", count: 75 },
  { channel: "paper", count: 25 },
] as const;
const corrections = [{ day: "2003-01-29", reason: "withdrawn", gained: 0, lost: 40 }] as const;

describe.each(locales)("in %s", (locale) => {
  const figures = {
    byDay: renderToStaticMarkup(<ByDay locale={locale} days={days} asOf={asOf} />),
    byCountry: renderToStaticMarkup(
      <ByCountry locale={locale} countries={countries} asOf={asOf} />,
    ),
    byChannel: renderToStaticMarkup(<ByChannel locale={locale} channels={channels} asOf={asOf} />),
  };

  test.each(Object.entries(figures))(
    "%s is a drawing with words and a table behind it",
    (_, html) => {
      expect(html).toMatch(/<svg[^>]* role="img" aria-label="[^"]{15,}"/);
      expect(html).toMatch(/<details><summary>.+<table/);
      expect(html).not.toContain("NaN");
    },
  );

  test.each(Object.entries(figures))("%s carries no style that the policy forbids", (_, html) => {
    expect(html).not.toMatch(/ style=|<style/);
  });
});

test("the days' drawing names the last total and the strongest day, and owns up to its gap", () => {
  const html = renderToStaticMarkup(<ByDay locale="en" days={days} asOf={asOf} />);
  expect(html).toMatch(/<text class="value last"[^>]*>1,461</);
  expect(html).toContain("1,200 · 27 Jan 2003");
  expect(html).toContain("8,696 days without a signature are left out");
});

test("time runs from right to left in Arabic", () => {
  const end = (locale: "en" | "ar") =>
    /<circle cx="([^"]+)"/.exec(
      renderToStaticMarkup(<ByDay locale={locale} days={days} asOf={asOf} />),
    )![1];
  expect(end("en")).toBe("100.00%");
  expect(end("ar")).toBe("0.00%");
});

test("the map shades a country by its share and leaves out what is merged", () => {
  const html = renderToStaticMarkup(<ByCountry locale="en" countries={countries} asOf={asOf} />);
  expect(html).toMatch(/<path class="share-5" d="M/);
  expect(html).toContain("2 countries are named");
  expect(html).toContain("France: 90, which is 90.0% of all");
  expect(html).toContain("Other countries (fewer than 5 signatures each)");
});

test("where nothing was counted, a figure says what will stand there", () => {
  const empty = renderToStaticMarkup(<ByDay locale="en" days={[]} asOf={asOf} />);
  expect(empty).toContain("The first will be drawn here");
  const unnamed = [{ country: "other", count: 3 }];
  const few = renderToStaticMarkup(<ByCountry locale="en" countries={unnamed} asOf={asOf} />);
  expect(few).toContain("from its fifth signature on");
  const none = renderToStaticMarkup(<Corrections locale="en" corrections={[]} />);
  expect(none).toContain("never been corrected");
});

test("the ledger says what fell, when and why", () => {
  const html = renderToStaticMarkup(<Corrections locale="en" corrections={corrections} />);
  expect(html).toMatch(/Withdrawn by the signer.*29 Jan 2003.*-40/);
});
