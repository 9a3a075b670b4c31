import { text } from "node:stream/consumers";
import { expect, test } from "vitest";
import type { HistoryEntry } from "#domain/audit/audit.ts";
import { writeHistory } from "./write-history.ts";

const at = new Date("2026-03-01T10:00:00Z");
const line = (id: number): HistoryEntry => ({
  id,
  at,
  actor: "organiser",
  organiser: id === 1 ? '=HYPERLINK("https://evil.example")' : "Olga",
  act: "membership.grant",
  about: "Anna",
  detail: { role: "editor" },
  campaignSlug: "river",
});

async function* pages(...sizes: number[]) {
  let id = 0;
  for (const size of sizes) yield Array.from({ length: size }, () => line(++id));
}

const write = (format: "csv" | "json", ...sizes: number[]) =>
  text(writeHistory(pages(...sizes), format, "en"));

test("a table has one line of names, whatever the pages, and nothing that a spreadsheet runs", async () => {
  const lines = (await write("csv", 2, 1)).trim().split("\r\n");
  expect(lines[0]).toBe("id,at,actor,who,act,words,about,campaign");
  expect(lines).toHaveLength(4);
  expect(lines[1]).toContain("'=HYPERLINK");
  expect(lines[2]).toContain("2026-03-01T10:00:00.000Z,organiser,Olga,membership.grant");
  expect(lines[2]).toContain("Gave Anna the role “Editor”");
});

test("JSON is one list, whatever the pages", async () => {
  const entries = JSON.parse(await write("json", 2, 1)) as { id: number; words: string }[];
  expect(entries.map(({ id }) => id)).toEqual([1, 2, 3]);
  expect(entries[0]!.words).toBe("Gave Anna the role “Editor”");
});

test("nothing is written as a table without lines, and as an empty list", async () => {
  expect(await write("csv")).toBe("id,at,actor,who,act,words,about,campaign\r\n");
  expect(JSON.parse(await write("json"))).toEqual([]);
});
