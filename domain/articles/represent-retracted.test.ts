import { expect, test } from "vitest";
import { representRetracted } from "./represent-retracted.ts";

const note = { kind: "retraction", text: "It did *not* freeze.", notedOn: "2026-03-01" } as const;
const article = {
  publishedOn: "2026-02-28",
  slug: "ice",
  locale: "en",
  title: "Ice",
  retractedAt: new Date("2026-03-01T10:00:00Z"),
  notes: [note],
} as const;

test("programs learn what was there, since when it is not, and why; nothing of its text", () => {
  const { name, data, markdown } = representRetracted({ ...article, notes: [note] });
  expect(name).toBe("retraction");
  expect(data).toMatchObject({
    title: "Ice",
    publishedOn: "2026-02-28",
    retractedAt: "2026-03-01T10:00:00.000Z",
    notes: [note],
  });
  expect(data.address).toMatch(/\/news\/2026\/02\/28\/ice$/);
  expect(markdown).toContain("2026-03-01: It did \\*not\\* freeze.");
});
