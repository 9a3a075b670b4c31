import { expect, test } from "vitest";
import { tagOf } from "./client-tag.ts";

const morning = Date.UTC(2026, 0, 2);
const night = Date.UTC(2026, 0, 2, 23, 59, 59, 999);

test("a client keeps its tag for a day and has another on the next", () => {
  const tag = tagOf("192.0.2.7", morning);
  expect(tagOf("192.0.2.7", night)).toBe(tag);
  expect(tagOf("192.0.2.7", night + 1)).not.toBe(tag);
  expect(tagOf("192.0.2.7", night)).not.toBe(tag);
});

test("clients differ, and no tag says whose it is", () => {
  const clients = Array.from({ length: 1000 }, (_, index) => `192.0.2.${index}`);
  const tags = clients.map((client) => tagOf(client, morning));
  expect(new Set(tags).size).toBe(1000);
  expect(tags.filter((tag) => !/^[\w-]{16}$/.test(tag))).toEqual([]);
});
