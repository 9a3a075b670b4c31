import { expect, test } from "vitest";
import type { PublishedCampaign } from "./campaign.ts";
import { writeMarkdown } from "./write-markdown.ts";

const campaign = {
  slug: "ferry",
  locale: "en",
  title: "Keep *the* ferry",
  summary: "It is the only way.",
  addressees: "The council",
  goal: 100,
  isDemonstration: false,
  text: { number: 2, body: "We **ask**." },
} as PublishedCampaign;
const source = { sourceName: "Minutes [3]", sourceAddress: "https://example.org/3" };
const council = { kind: "body", name: "The council", country: null } as const;
const at = new Date("2026-01-01T00:00:00Z");
const event = {
  number: 1,
  uid: "x",
  title: "Vigil",
  description: "Come.",
  place: "Quay",
  heldOn: "2026-03-29",
  startTime: "18:00",
  endTime: "19:00",
  timeZone: "Europe/Oslo",
  sequence: 1,
  createdAt: at,
  updatedAt: at,
  cancelledAt: at,
};
const delivery = {
  key: "2026-01-02",
  deliveredOn: "2026-01-02",
  cutoffOn: "2026-01-01",
  recipient: "The clerk",
  place: null,
  deliveredBy: null,
  count: 7,
  countries: null,
  note: "In person.",
  pictures: [],
};
const counted = "2026-01-02T00:00:00Z";
const figures = { count: 7, goal: 100, counted, targets: [], answers: [], events: [] };

test("says who is asked, what they answered, where people met, what was handed over", () => {
  const text = writeMarkdown(campaign, {
    ...figures,
    targets: [{ ...council, ...source, askedOn: null, status: "answered", statusOn: "2026-01-01" }],
    answers: [{ target: council, answeredOn: "2026-01-01", text: "Not\nyet.", ...source }],
    deliveries: [delivery],
    events: [event, { ...event, startTime: null, endTime: null, cancelledAt: null }],
  });
  expect(text).toMatch(/^---\naddress: ".*\/campaigns\/ferry"\n/);
  expect(text).toContain("# Keep \\*the\\* ferry");
  const cited = "([Minutes \\[3\\]](<https://example.org/3>))";
  expect(text).toContain(`- The council: Has answered, as of 2026-01-01 ${cited}`);
  expect(text).toContain(`- 2026-01-01, The council: Not yet. ${cited}`);
  expect(text).toContain("- 2026-03-29 18:00–19:00 Europe/Oslo: Vigil, Quay (Cancelled)");
  expect(text).toContain("- 2026-03-29: Vigil, Quay\n");
  expect(text).toContain("- 2026-01-02, The clerk: 7 signatures, counted up to 2026-01-01.");
});

test("has no heading for what there is none of", () => {
  const text = writeMarkdown(campaign, { ...figures, deliveries: [] });
  expect(text.match(/^#.*/gm)).toEqual(["# Keep \\*the\\* ferry"]);
});
