import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { withTotals } from "#domain/tally/tally.ts";
import { CampaignList } from "./campaign-list.tsx";
import { CampaignTally } from "./campaign-tally.tsx";
import { FinishForm } from "./finish-form.tsx";
import { InvitationForm } from "./invitation-form.tsx";
import { SignInForm } from "./sign-in-form.tsx";

const tally = {
  asOf: new Date("2026-11-21T18:05:00Z"),
  goal: 100_000,
  counted: 84_599,
  today: 1,
  thisWeek: -2,
  waiting: 12,
  held: 3,
  withdrawn: 4,
  removed: 5,
  days: withTotals([
    { key: "2003-01-29", gained: 84_600, lost: 2 },
    { key: "2026-11-21", gained: 1, lost: 0 },
  ]),
  countries: [{ country: "FR", count: 84_599 }],
  channels: [{ channel: "web" as const, count: 84_599 }],
  corrections: [],
};
const shown = {
  locale: "en",
  slug: "clean-river",
  title: "Fleuve propre",
  titleLocale: "fr",
  state: "open",
  tally,
  period: {},
  chosen: "all",
  alarms: [],
} as const;

test("the tally says the state, the total with its goal, and every other number", () => {
  const html = renderToStaticMarkup(<CampaignTally {...shown} isExportOffered />);
  expect(html).toContain('<h1 lang="fr">Fleuve propre</h1>');
  expect(html).toContain("Open, 84,599 signatures");
  expect(html).toContain("<strong>84,599</strong> of 100,000 wanted");
  const numbers = [...html.matchAll(/<dt>([^<]+)<\/dt><dd>([^<]+)<\/dd>/g)];
  expect(numbers.map(([, name, value]) => [name, value])).toEqual([
    ["Today", "+1"],
    ["This week", "-2"],
    ["Awaiting confirmation", "12"],
    ["Held", "3"],
    ["Withdrawn", "4"],
    ["Removed", "5"],
  ]);
  expect(html).toContain('action="/organise/campaigns/clean-river/export" method="post"');
});

test("an export is offered only to who may", () => {
  const html = renderToStaticMarkup(<CampaignTally {...shown} isExportOffered={false} />);
  expect(html).not.toContain("<form");
});

test("a period is chosen through links and shows its days alone", () => {
  const period = { from: "2026-01-01", to: "2026-12-31" };
  const html = renderToStaticMarkup(
    <CampaignTally {...shown} period={period} chosen="2026" isExportOffered={false} />,
  );
  expect(html).toContain('href="/organise/campaigns/clean-river?period=2003"');
  expect(html).toMatch(/\?period=2026" aria-current="true"/);
  expect(html).toContain("On 21 November 2026 the total came to 84,599");
});

test("what stands out is said with its figures and what it means for signers; what is over, briefly", () => {
  const startedAt = new Date("2026-11-21T17:05:00Z");
  const figures = { count: 600, total: 1000, startedAt, endedAt: null };
  const alarms = [
    { kind: "attack", subject: "mail-domain", ...figures },
    { kind: "mail-domain", subject: "<b>robot.example", ...figures },
    { kind: "country", subject: "VA", ...figures, endedAt: new Date("2026-11-21T18:05:00Z") },
  ] as const;
  const html = renderToStaticMarkup(
    <CampaignTally {...shown} alarms={alarms} isExportOffered={false} />,
  );
  expect(html).toContain("Under attack");
  expect(html).toContain("Of 1,000 signatures within ten minutes, 600 gave addresses at mail");
  expect(html).toContain("a browser solves a small task");
  expect(html).toContain("&lt;b&gt;robot.example\u2069: 600 of 1,000");
  expect(html).toContain("Vatican City: 600 of 1,000");
  expect(html).toContain("21 November 2026 at 17:05 UTC to 21 November 2026 at 18:05 UTC");
});

test("an empty list says what will stand there and how it begins", () => {
  const html = renderToStaticMarkup(<CampaignList locale="en" campaigns={[]} />);
  expect(html).toContain("The operator begins a campaign on the server");
});

test("mistakes are named beside the field and in a summary that leads to it", () => {
  const signIn = renderToStaticMarkup(<SignInForm locale="en" isAddressWrong />);
  expect(signIn).toMatch(/role="alert".*href="#email".*id="email-error".*aria-invalid="true"/);
  const wrong = ["name", "email"] as const;
  const form = <InvitationForm locale="ar" token="t" wrong={[...wrong]} />;
  expect(renderToStaticMarkup(form)).toMatch(/href="#name".*href="#email"/);
});

test("the link's page has one button, which posts the token", () => {
  const html = renderToStaticMarkup(<FinishForm locale="fr" token="a-token" />);
  expect(html).toContain('action="/fr/sign-in/session" method="post"');
  expect(html).toContain('<input type="hidden" name="token" value="a-token"/>');
});
