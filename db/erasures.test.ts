import { appendFileSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { environment } from "#platform/env.ts";
import { dropErasures, listErasures, recordErasure, type Erasure } from "./erasures.ts";
import { useTestDatabase } from "./test-database.ts";

useTestDatabase();

const list = () => join(environment().dataDir, "erasures.log");

function erasure(day: number, slot = 1): Erasure {
  const addressHash = Buffer.from("ab");
  return { act: "forget", campaignId: 7, addressHash, slot, at: new Date(Date.UTC(2026, 2, day)) };
}

beforeEach(() => void dropErasures(new Date("2999-01-01")));

test("erasures are listed one a line, in order", () => {
  for (const slot of [1, 2]) recordErasure(erasure(4, slot));
  const lines = readFileSync(list(), "utf8").trim().split("\n");
  const at = "2026-03-04T00:00:00.000Z";
  const line = { act: "forget", campaignId: 7, addressHash: "6162", at };
  expect(lines.map((text) => JSON.parse(text))).toEqual([
    { ...line, slot: 1 },
    { ...line, slot: 2 },
  ]);
  expect(listErasures()).toEqual([erasure(4, 1), erasure(4, 2)]);
});

test("a line that a full disk has cut off spoils neither the list nor the next line", () => {
  recordErasure(erasure(4));
  appendFileSync(list(), `{"act":"forget","campaignId":7,"addr`);
  expect(listErasures()).toEqual([erasure(4)]);
  recordErasure(erasure(5));
  expect(listErasures()).toEqual([erasure(4), erasure(5)]);
});

test("erasures from before an instant are let go", () => {
  for (const day of [3, 4, 5]) recordErasure(erasure(day));
  expect(dropErasures(new Date("2026-03-04"))).toBe(1);
  expect(listErasures()).toEqual([erasure(4), erasure(5)]);
  expect(dropErasures(new Date("2026-03-04"))).toBe(0);
});
