import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { History } from "./history.tsx";

const shown = {
  locale: "en",
  path: "/organise/history",
  campaign: undefined,
  lines: [],
  filter: {},
  typed: {},
  mistakes: [],
  organisers: [{ id: "o", name: "Olga" }],
  acts: [{ id: "campaign.publish", name: "Published the campaign" }],
  signersActs: [],
  next: undefined,
  before: undefined,
  isExportOffered: false,
} as const;
const show = (given: object) =>
  renderToStaticMarkup(<History {...shown} mistakes={[]} {...given} />);

test("an empty history says what will stand there, one that fits nothing what to do", () => {
  expect(show({})).toContain("As soon as somebody does something here");
  const filter = { act: "campaign.publish" };
  const html = show({ filter, typed: filter });
  expect(html).toContain("No line fits");
  expect(html).toMatch(/<option value="campaign.publish" selected="">/);
});

test("a line says when, who, what and in which campaign", () => {
  const at = new Date("2026-03-01T10:00:00Z");
  const campaign = { slug: "river", title: "A river" };
  const html = show({ lines: [{ id: 1, at, who: "Olga", what: "Published it", campaign }] });
  expect(html).toMatch(/1 March 2026 at 10:00 UTC.*Olga.*Published it.*A river/);
  expect(html).toContain('href="/organise/campaigns/river/history"');
});

test("older lines are found by key, with the choice kept", () => {
  const filter = { who: "o", from: "2026-03-01" };
  const html = show({ filter, typed: filter, next: 12, before: 40 });
  expect(html).toContain(
    'rel="next" href="/organise/history?who=o&amp;from=2026-03-01&amp;before=12"',
  );
  expect(html).toContain('rel="prev" href="/organise/history?who=o&amp;from=2026-03-01"');
});

test("an export sends along what is chosen, and is offered only to who may", () => {
  const html = show({ filter: { who: "o" }, isExportOffered: true });
  expect(html).toMatch(/action="\/organise\/history\/export".*type="hidden" name="who" value="o"/);
  expect(show({})).not.toContain("/export");
});
