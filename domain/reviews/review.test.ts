import { expect, test } from "vitest";
import { noon } from "#db/test-campaign.ts";
import { stageOf, type Review } from "./review.ts";

const later = new Date(noon.getTime() + 60_000);
const decided = {
  dueAt: later,
  calledOffAt: null,
  finishedAt: null,
  undoneAt: null,
  undoFinishedAt: null,
} as Review;

test.each<[string, Partial<Review>, Date]>([
  ["waiting", {}, noon],
  ["running", {}, later],
  ["called-off", { calledOffAt: noon }, later],
  ["done", { finishedAt: later }, later],
  ["undoing", { finishedAt: later, undoneAt: later }, later],
  ["undone", { undoneAt: later, undoFinishedAt: later }, later],
])("a review is %s", (stage, change, at) => {
  expect(stageOf({ ...decided, ...change }, at)).toBe(stage);
});
