import { day, locale, slug } from "#platform/fields.ts";
import { z } from "zod";
import {
  lastFoundPage,
  questionMaxCharacters,
  readPhrases,
  kindInAddress,
  type Kind,
  type Question,
} from "./search.ts";

/** A question as it stands in an address. */
export type Asked = Partial<
  Record<"q" | "topic" | "kind" | "language" | "from" | "to", string | null | undefined>
>;

export const kinds: readonly Kind[] = ["news", "press release", "paper", "statement"];
const kind = z.enum(kinds.map(kindInAddress));

/** Control characters, halves of characters, and what is private, such as the marks of `holes.ts`. */
const foreign = /\p{C}/gu;

/** The number of `?page=`: 1 without one, undefined for what cannot be the number of a page. */
export function readFoundPage(text: string | null | undefined): number | undefined {
  if (text === null || text === undefined) return 1;
  const page = /^[1-9]\d?$/.test(text) ? Number(text) : 0;
  return page >= 1 && page <= lastFoundPage ? page : undefined;
}

/**
 * Reads a question. Nothing makes it fail: what is no topic, kind or language narrows nothing, and days that
 * do not exist are told (`wrong`), with what was typed.
 */
export function readQuestion(asked: Asked): {
  question: Question;
  wrong: Pick<Asked, "from" | "to">;
} {
  const whole = (asked.q ?? "").replaceAll(foreign, " ").trim();
  const text = whole
    .slice(0, questionMaxCharacters)
    .replace(/\p{Cs}$/u, "")
    .trim();
  const narrowed = {
    topic: valueOf(slug, asked.topic),
    kind: kinds[kinds.map(kindInAddress).indexOf(valueOf(kind, asked.kind) ?? "")],
    language: valueOf(locale, asked.language),
    from: valueOf(day, asked.from),
    to: valueOf(day, asked.to),
  };
  const isWrong = (name: "from" | "to") => Boolean(asked[name]) && narrowed[name] === undefined;
  return {
    question: {
      text,
      isCut: whole.length > text.length,
      phrases: readPhrases(text),
      ...(Object.fromEntries(
        Object.entries(narrowed).filter(([, value]) => value !== undefined),
      ) as Partial<Question>),
    },
    wrong: {
      ...(isWrong("from") && { from: asked.from }),
      ...(isWrong("to") && { to: asked.to }),
    },
  };
}

function valueOf<Value>(
  field: z.ZodType<Value>,
  given: string | null | undefined,
): Value | undefined {
  return field.safeParse(given).data;
}
