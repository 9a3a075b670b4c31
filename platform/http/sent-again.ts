import { sentHole } from "../holes.ts";
import type { Locale } from "../locales.ts";
import { Content } from "./content.ts";

/** What was sent, for its sender to read: terms in their language, each with what they gave. */
export type DescribeSent = (
  fields: Record<string, string>,
  locale: Locale,
) => [term: string, value: string][];

/** A form's fields that were not taken, and how to tell them to their sender. */
export type Sent = { fields: Record<string, string>; facts: [term: string, value: string][] };

/**
 * The page of a refusal with what was sent in the place of its hole: to be read, and in hidden fields
 * that go where they went before. Undefined when the page has no such place. What is put in is never
 * looked at again, so that no value can pass for a hole.
 */
export function withSent(page: Content, { fields, facts }: Sent): Content | undefined {
  const [before, after, ...rest] = page.identity.toString().split(sentHole);
  if (after === undefined || rest.length > 0) return undefined;
  return new Content(page.type, Buffer.from(before + listOf(facts) + inputsOf(fields) + after));
}

function listOf(facts: Sent["facts"]): string {
  if (facts.length === 0) return "";
  const lines = facts.map(
    ([term, value]) => `<div><dt>${escape(term)}</dt><dd dir="auto">${escape(value)}</dd></div>`,
  );
  return `<dl class="facts">${lines.join("")}</dl>`;
}

function inputsOf(fields: Sent["fields"]): string {
  return Object.entries(fields)
    .map(([name, value]) => `<input type="hidden" name="${escape(name)}" value="${escape(value)}">`)
    .join("");
}

/** Line breaks too, which stay as they were sent. */
function escape(text: string): string {
  return text.replace(/[&<>"'\r\n]/g, (character) => `&#${character.charCodeAt(0)};`);
}
