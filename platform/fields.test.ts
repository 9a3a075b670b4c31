import { expect, test } from "vitest";
import type { z } from "zod";
import {
  clockTime,
  countryCode,
  day,
  knownCountry,
  line,
  locale,
  markdown,
  passage,
  pastDay,
  slug,
  timeZone,
  webAddress,
} from "./fields.ts";

function codeOf(schema: z.ZodType, value: unknown): string | undefined {
  return schema.safeParse(value).error?.issues[0]!.message;
}

test.each([
  [slug, "84598-signatures"],
  [day, "2003-01-29"],
  [locale, "ar"],
  [countryCode, "TL"],
  [webAddress, "https://example.org/a?b=c@d#e"],
  [line(5), "العدل"],
  [line(2), "👍"],
  [markdown, "a\n\n\tb"],
  [passage(9), "a\n\nb"],
  [pastDay("2003-01-29"), "2003-01-29"],
  [knownCountry, "TL"],
  [clockTime, "23:59"],
  [timeZone, "UTC"],
  [timeZone, "Europe/Kyiv"],
  [timeZone, "America/Argentina/Buenos_Aires"],
])("%# takes %s", (schema, value) => {
  expect(schema.parse(value)).toBe(value);
});

test.each([
  [slug, "-a", "slug"],
  [slug, "a--b", "slug"],
  [slug, "A", "slug"],
  [slug, "a".repeat(101), "tooLong"],
  [day, "2003-02-29", "day"],
  [locale, "de", "locale"],
  [countryCode, "tl", "country"],
  [webAddress, "javascript:alert(1)", "address"],
  [webAddress, "https://a:b@example.org", "address"],
  [webAddress, "/news", "address"],
  [line(5), "   ", "required"],
  [line(5), "abcdef", "tooLong"],
  [line(5), "a\nb", "characters"],
  [line(5), "a\u0000b", "characters"],
  [line(5), "a\uD800b", "characters"],
  [line(5), "\uE000", "characters"],
  [markdown, "a\u0007b", "characters"],
  [markdown, "a".repeat(50_001), "tooLong"],
  [markdown, "[".repeat(2000), "tooComplex"],
  [passage(3), "abcd", "tooLong"],
  [passage(3), "a\u0007", "characters"],
  [pastDay("2003-01-29"), "2003-01-30", "future"],
  [pastDay("2003-01-29"), "2003-02-30", "day"],
  [knownCountry, "XX", "country"],
  [clockTime, "24:00", "time"],
  [timeZone, "+01:00", "timeZone"],
  [timeZone, "CEST", "timeZone"],
  [timeZone, "Europe/Atlantis", "timeZone"],
] as const)("%# refuses %s: %s", (schema, value, code) => {
  expect(codeOf(schema, value)).toBe(code);
});

test("texts are trimmed, and lines end as they should", () => {
  expect(line(5).parse(" a b ")).toBe("a b");
  expect(markdown.parse("\r\na\r\nb\rc\n")).toBe("a\nb\nc");
});
