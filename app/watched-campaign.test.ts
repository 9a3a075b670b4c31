import { expect, test } from "vitest";
import { minutesWatched, WatchedCampaign } from "./watched-campaign.ts";

const post = { client: "tag", domain: "example.org", country: "SE", isSuspect: false };

function pass(campaign: WatchedCampaign, minutes: number, isCalm = true): void {
  for (let minute = 0; minute < minutes; minute++) campaign.endMinute(isCalm);
}

test("everything of the last ten minutes is counted", () => {
  const campaign = new WatchedCampaign();
  campaign.note(post);
  campaign.noteMails(3);
  pass(campaign, minutesWatched - 1);
  campaign.note({ ...post, country: "NO", isSuspect: true });
  campaign.noteConfirmation();
  const { clients, domains, countries, ...sums } = campaign.now;
  expect(sums).toEqual({ posts: 2, suspects: 1, mails: 3, confirmations: 1 });
  expect([...clients, ...domains]).toEqual([
    ["tag", 2],
    ["example.org", 2],
  ]);
  expect(Object.fromEntries(countries)).toEqual({ SE: 1, NO: 1 });
});

test("what is longer ago is usual, and half forgotten after three hours", () => {
  const campaign = new WatchedCampaign();
  for (let count = 0; count < 1000; count++) campaign.note(post);
  pass(campaign, minutesWatched);
  expect(campaign.now.posts).toBe(0);
  expect(campaign.usual.countries.get("SE")).toBeCloseTo(1000, -1);
  pass(campaign, 179);
  expect(campaign.usual.posts).toBeCloseTo(500, 0);
  expect(campaign.usual.domains.get("example.org")).toBeCloseTo(500, 0);
});

test("what comes while something stands out never becomes usual", () => {
  const campaign = new WatchedCampaign();
  campaign.note(post);
  pass(campaign, minutesWatched, false);
  pass(campaign, 1);
  expect(campaign.usual.posts).toBe(0);
});

test("whoever makes up a million domains fills no memory, and hides no other flood", () => {
  const campaign = new WatchedCampaign();
  for (let minute = 0; minute < 300; minute++) {
    for (let index = 0; index < 3000; index++) {
      const domain = index % 5 === 0 ? "flood.example" : `${minute}-${index}.example`;
      campaign.note({ ...post, client: String(index), domain });
    }
    campaign.endMinute(true);
  }
  for (const figures of [campaign.now, campaign.usual]) {
    expect(figures.domains.size).toBeLessThanOrEqual(600);
    expect(figures.clients.size).toBeLessThanOrEqual(600);
    expect(figures.domains.get("flood.example")! / figures.posts).toBeGreaterThan(0.17);
  }
});
