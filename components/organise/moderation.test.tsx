import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { Review } from "#domain/reviews/review.ts";
import { Moderation, type ModerationProps } from "./moderation.tsx";
import { ReviewPreview } from "./review-preview.tsx";

const at = new Date("2026-03-04T12:00:00Z");
const row = {
  id: 7,
  country: "FR",
  channel: "share",
  locale: "fr",
  signedAt: at,
  heldAt: at,
  removedAt: null,
  removedReason: null,
} as const;
const shown: ModerationProps = {
  locale: "en",
  campaign: { slug: "river", title: "A river", titleLocale: "en", state: "open" },
  path: "/organise/campaigns/river/signatures",
  at,
  state: "held",
  rows: [row],
  next: undefined,
  found: 1,
  reviews: [],
  typed: { state: "held" },
  filterMistakes: [],
  mistakes: [],
};
const show = (given: Partial<ModerationProps>) =>
  renderToStaticMarkup(<Moderation {...shown} {...given} />);

test("an empty list teaches what will stand there, one that fits nothing what to do", () => {
  expect(show({ rows: [], found: 0 })).toContain("Nothing is held at the moment");
  const narrowed = show({ rows: [], typed: { state: "held", country: "MT" } });
  expect(narrowed).toContain("No signature fits");
});

test("who signed is not shown until somebody asks, and then the asking is gone", () => {
  const html = show({});
  expect(html).toContain('formAction="/organise/campaigns/river/signatures/reveal"');
  expect(html).toMatch(/No\. 7.*France · Shared links · French/);
  const fields = { name: "Ada", email: "ada@example.org", town: "", comment: "Why not" };
  const opened = show({ rows: [{ ...row, fields }] });
  expect(opened).toMatch(/Ada.*ada@example\.org.*Why not/);
  expect(opened).not.toContain("/reveal");
  expect(show({ rows: [{ ...row, fields: null }] })).toContain("Personal data erased");
});

test("of what is counted nobody is shown, and what is removed can only be restored", () => {
  const counted = show({ state: "counted" });
  expect(counted).not.toContain("/reveal");
  expect(counted).not.toContain('value="release"');
  const removed = show({ state: "removed" });
  expect(removed).toContain('value="restore"');
  expect(removed).not.toContain('value="remove"');
});

test("a decision about many says how far it is, and is called off before and undone after it begins", () => {
  const decided = {
    id: 3,
    verdict: "remove",
    reason: "automated",
    found: 1200,
    changed: 400,
    undone: 0,
    decidedAt: at,
    dueAt: new Date(at.getTime() + 600_000),
    calledOffAt: null,
    finishedAt: null,
    undoneAt: null,
    undoFinishedAt: null,
    by: "Olga",
  } as unknown as Review & { by: string };
  const waiting = show({ reviews: [decided] });
  expect(waiting).toMatch(/Removal of 1,200 signatures.*Olga.*Begins on 4 March 2026/);
  expect(waiting).toContain("/reviews/3/call-off");
  const running = show({ reviews: [{ ...decided, dueAt: at }] });
  expect(running).toMatch(/400 of 1,200 done.*you can leave this page/);
  expect(running).toMatch(/<progress max="1200" value="400"/);
  expect(running).toContain("/reviews/3/undo");
});

test("before many are removed stands what happens to the number, why in public, and a sample", () => {
  const preview = renderToStaticMarkup(
    <ReviewPreview
      locale="en"
      path="/organise/campaigns/river/signatures"
      decision={{ filter: { state: "counted" }, verdict: "remove", reason: "automated" }}
      seen={{ found: 1200, lastId: 4000 }}
      sample={[{ id: 7, fields: { name: "Ada", email: "a@example.org", town: "", comment: "" } }]}
      typed={{ state: "counted", verdict: "remove", reason: "automated" }}
    />,
  );
  expect(preview).toMatch(/Remove 1,200 signatures\?.*ten minutes.*falls by 1,200/);
  expect(preview).toMatch(/Removed: made by a program.*Ada/);
  expect(preview).toMatch(/name="found" value="1200".*name="lastId" value="4000"/);
});
