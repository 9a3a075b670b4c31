import { expect, test } from "vitest";
import { writeIcs, type CalendarEvent } from "./ics.ts";

const event: CalendarEvent = {
  uid: "7f1c@countersign",
  sequence: 2,
  startsAt: new Date("2026-03-29T16:00:00Z"),
  endsAt: new Date("2026-03-29T18:30:00Z"),
  title: "Vigil, by the gate; bring light",
  description: "First line\nBEGIN:VALARM",
  place: "Rue de l’Hôtel",
  address: "http://localhost:3000/campaigns/x/events/1",
  isCancelled: false,
  createdAt: new Date("2026-01-01T00:00:00Z"),
  updatedAt: new Date("2026-01-02T00:00:00Z"),
};
const linesOf = (...events: CalendarEvent[]) =>
  writeIcs({ title: "Ferry, Oslo", address: "http://localhost:3000/x", events }, "fr")
    .replaceAll("\r\n ", "")
    .split("\r\n");

test("writes instants in UTC, escapes what people wrote, and gives the same bytes again", () => {
  const lines = linesOf(event);
  expect(lines).toEqual(linesOf(event));
  expect(lines[0]).toBe("BEGIN:VCALENDAR");
  expect(lines.slice(-3)).toEqual(["END:VEVENT", "END:VCALENDAR", ""]);
  expect(lines).toEqual(
    expect.arrayContaining([
      "X-WR-CALNAME:Ferry\\, Oslo",
      "UID:7f1c@countersign",
      "SEQUENCE:2",
      "DTSTAMP:20260102T000000Z",
      "DTSTART:20260329T160000Z",
      "DTEND:20260329T183000Z",
      "SUMMARY:Vigil\\, by the gate\\; bring light",
      "DESCRIPTION:First line\\nBEGIN:VALARM",
      "STATUS:CONFIRMED",
    ]),
  );
});

test("a day without a time is a day wherever it is read", () => {
  const lines = linesOf({ ...event, startsAt: "2003-01-29", endsAt: undefined });
  expect(lines).toContain("DTSTART;VALUE=DATE:20030129");
  expect(lines.some((line) => line.startsWith("DTEND"))).toBe(false);
});

test("what was cancelled stays, as cancelled", () => {
  expect(linesOf({ ...event, isCancelled: true, sequence: 3 })).toEqual(
    expect.arrayContaining(["UID:7f1c@countersign", "SEQUENCE:3", "STATUS:CANCELLED"]),
  );
});

test("no line is longer than 75 bytes", () => {
  const written = writeIcs(
    { title: "Ж".repeat(90), address: "http://x/", events: [{ ...event, title: "寄".repeat(99) }] },
    "zh",
  );
  const lengths = written.split("\r\n").map((line) => Buffer.byteLength(line));
  expect(Math.max(...lengths)).toBeLessThanOrEqual(75);
});
