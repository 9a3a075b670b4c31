import { z } from "zod";
import { isDay } from "./calendar.ts";
import { countries } from "./countries.ts";
import { locales } from "./locales.ts";
import {
  findMarkdownProblem,
  longMarkdownMaxCharacters,
  markdownMaxCharacters,
} from "./markdown-guard.ts";
import { isTime } from "./time-zone.ts";

/** What no text holds: control characters, halves of characters, and the marks of `holes.ts`. */
const foreign = /(?![\t\n])\p{Cc}|\p{Cs}|[\uE000\uE001\uFFFE\uFFFF]/u;

/** The part of an address that names a thing, the same in all languages: `no-impunity`. Code `slug`. */
export const slug = z
  .string()
  .max(100, "tooLong")
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "slug");

/** A UTC day that exists, `2003-01-29`. Code `day`. */
export const day = z.string().refine(isDay, "day");

/** One of the six languages. Code `locale`. */
export const locale = z.enum(locales, "locale");

/** A country as ISO 3166-1 alpha-2 writes it; whether there is such a one is not checked. Code `country`. */
export const countryCode = z.string().regex(/^[A-Z]{2}$/, "country");

/** An absolute http or https address without a name and password. Code `address`. */
export const webAddress = z
  .url({ protocol: /^https?$/, error: "address" })
  .max(2000, "tooLong")
  .refine((text) => !/^[^/]*\/\/[^/?#]*@/.test(text), "address");

/** Words on one line, trimmed. Codes `required`, `tooLong`, `characters`. */
export function line(maxCharacters: number) {
  return z
    .string()
    .trim()
    .min(1, "required")
    .max(maxCharacters, "tooLong")
    .refine((text) => !foreign.test(text) && !/[\t\n]/.test(text), "characters");
}

/** Plain words that may have several lines, trimmed, line ends made `\n`. Codes as of `line`. */
export function passage(maxCharacters: number) {
  return z
    .string()
    .overwrite((text) => text.replaceAll(/\r\n?/g, "\n").trim())
    .min(1, "required")
    .max(maxCharacters, "tooLong")
    .refine((text) => !foreign.test(text), "characters");
}

/** A UTC day that exists and has begun by `today`. Codes `day`, `future`. */
export function pastDay(today: string) {
  return day.refine((given) => !isDay(given) || given <= today, "future");
}

/** One of the countries there are. Code `country`. */
export const knownCountry = z.string().refine((code) => countries.includes(code), "country");

/** A time that clocks show, `18:30`. Code `time`. */
export const clockTime = z.string().refine(isTime, "time");

/** A time zone by its IANA name, `Europe/Kyiv`. Code `timeZone`. */
export const timeZone = z.string().refine(isTimeZone, "timeZone");

/** A text in Markdown, line ends made `\n`. Codes `required`, `tooLong`, `tooComplex`, `characters`. */
export const markdown = markdownOf(markdownMaxCharacters);

/** The same, as long as an article may be. */
export const longMarkdown = markdownOf(longMarkdownMaxCharacters);

function markdownOf(maxCharacters: number) {
  return z
    .string()
    .overwrite((text) => text.replaceAll(/\r\n?/g, "\n").trim())
    .min(1, "required")
    .refine((text) => !foreign.test(text), "characters")
    .superRefine((text, context) => {
      const problem = findMarkdownProblem(text, maxCharacters);
      if (problem) context.addIssue({ code: "custom", message: problem, input: text });
    });
}

/** A name of the IANA database, older names included; no offset, which would know nothing of summer time. */
function isTimeZone(name: string): boolean {
  if (!/^(UTC|[A-Z]\w+(\/[A-Z][\w+-]*)+)$/.test(name)) return false;
  try {
    return Boolean(new Intl.DateTimeFormat("en", { timeZone: name }));
  } catch {
    return false;
  }
}
