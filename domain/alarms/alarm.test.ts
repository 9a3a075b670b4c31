import { expect, test } from "vitest";
import { findAlarms, type Counts, type Figures } from "./alarm.ts";

const nothing: Figures = {
  posts: 0,
  suspects: 0,
  mails: 0,
  confirmations: 0,
  clients: new Map(),
  domains: new Map(),
  countries: new Map(),
};
const counts = (entries: Record<string, number>): Counts => new Map(Object.entries(entries));
const kindsOf = (now: Figures, usual = nothing) =>
  findAlarms(now, usual).map(({ kind, subject }) => `${kind} ${subject}`.trim());

/** Ten minutes of 1,500 signatures a minute, while ten mails go out in a second. */
const viral: Figures = {
  posts: 15_000,
  suspects: 400,
  mails: 5400,
  confirmations: 3100,
  clients: counts({ "mobile operator": 900, campus: 350 }),
  domains: counts({ "gmail.com": 9800, "orange.fr": 1900, "free.fr": 1500, "ens.fr": 120 }),
  countries: counts({ FR: 13_900, BE: 600, CH: 200, VA: 12, AQ: 9 }),
};

test("a viral day is no attack, neither for a new campaign nor for one that was quiet", () => {
  expect(kindsOf(viral)).toEqual([]);
  const quiet = { ...viral, posts: 150, countries: counts({ FR: 120, DE: 30 }) };
  expect(kindsOf(viral, quiet)).toEqual([]);
});

test("a viral day of ten times as many, of which the mails reach one in ten, is no attack", () => {
  const domains = counts({ "qq.com": 90_000, "163.com": 40_000, "126.com": 9000 });
  const countries = counts({ CN: 145_000 });
  const more = { ...viral, posts: 150_000, suspects: 4000, domains, countries };
  expect(kindsOf(more)).toEqual([]);
});

test("the first minute, when nobody has confirmed yet, is no attack", () => {
  const start = { posts: 1500, suspects: 20, mails: 0, confirmations: 15 };
  const domains = counts({ "gmail.com": 900, "freemail.hu": 300 });
  expect(kindsOf({ ...nothing, ...start, domains, countries: counts({ HU: 1450 }) })).toEqual([]);
});

test("a school that signs together is no attack, and neither is a campaign that nobody confirms at night", () => {
  const school = { posts: 190, suspects: 35, clients: counts({ school: 160 }) };
  expect(kindsOf({ ...nothing, ...school })).toEqual(["client"]);
  expect(kindsOf({ ...nothing, posts: 400, mails: 400, confirmations: 0 })).toEqual([]);
});

test("many suspects are an attack", () => {
  const now = { ...nothing, posts: 400, suspects: 100 };
  const figures = { subject: "suspects", count: 100, total: 400 };
  expect(findAlarms(now, nothing)).toEqual([{ kind: "attack", ...figures }]);
  expect(kindsOf({ ...now, suspects: 99 })).toEqual([]);
  expect(kindsOf({ ...now, posts: 501 })).toEqual([]);
});

test("one client that makes half of the posts is an attack, and its tag is told nowhere", () => {
  const clients = counts({ tag: 300, other: 1 });
  expect(kindsOf({ ...nothing, posts: 600, clients })).toEqual(["attack client", "client"]);
});

test("77,000 signatures that claim the Vatican are an attack", () => {
  const claimed = { ...viral, posts: 15_270, countries: counts({ GB: 14_000, VA: 270 }) };
  expect(kindsOf(claimed)).toEqual(["country VA"]);
  const flood = { ...nothing, posts: 1100, countries: counts({ GB: 800, VA: 270 }) };
  expect(kindsOf(flood)).toEqual(["attack country", "country VA"]);
});

test("a robot with a domain of its own is an attack, even if it confirms", () => {
  const robot = { posts: 1000, mails: 500, confirmations: 500 };
  const domains = counts({ "robot.example": 600, "gmail.com": 300 });
  expect(kindsOf({ ...nothing, ...robot, domains })).toEqual([
    "attack mail-domain",
    "mail-domain robot.example",
  ]);
});

test("made-up addresses at several domains are an attack while hardly any is confirmed", () => {
  const names = ["a", "b", "c", "d", "e", "f"].map((name) => [`${name}.example`, 90]);
  const domains = counts(Object.fromEntries(names) as Record<string, number>);
  const flood = { ...nothing, posts: 1000, mails: 200, domains };
  expect(kindsOf(flood)).toEqual(["attack mail-domain"]);
  expect(kindsOf({ ...flood, confirmations: 60 })).toEqual([]);
});

test("made-up addresses at major providers are an attack once the confirmations stay away", () => {
  const domains = counts({ "gmail.com": 3000 });
  const flood = { ...nothing, posts: 3000, domains, mails: 500, confirmations: 49 };
  expect(kindsOf(flood)).toEqual(["attack unconfirmed"]);
  expect(kindsOf({ ...flood, confirmations: 50 })).toEqual([]);
  expect(kindsOf({ ...flood, mails: 0, confirmations: 0 })).toEqual([]);
});

test("a domain that is usual for the campaign is told of only when it rises", () => {
  const now = { ...nothing, posts: 1000, domains: counts({ "union.example": 300 }) };
  const usual = { ...nothing, posts: 400, domains: counts({ "union.example": 60 }) };
  expect(kindsOf(now)).toEqual(["mail-domain union.example"]);
  expect(kindsOf(now, usual)).toEqual([]);
  expect(kindsOf(now, { ...usual, posts: 4000 })).toEqual(["mail-domain union.example"]);
});

test("a campaign that reaches another country is told of, and is no attack", () => {
  const usual = { ...nothing, posts: 1000, countries: counts({ FR: 990, BR: 10 }) };
  const now = { ...nothing, posts: 9000, countries: counts({ BR: 8500, FR: 500 }) };
  expect(kindsOf(now, usual)).toEqual(["country BR"]);
});
