import { direction, type Locale } from "./locales.ts";

/** A mail without its address: what people read, as text and as HTML. */
export type Letter = { subject: string; text: string; html: string };

/** A paragraph, a heading, or a link with what it does. */
export type LetterPart = string | { heading: string } | { label: string; address: string };

/** Lays out a mail in a language: plain text, and the plainest HTML, escaped, in its reading direction. */
export function writeLetter(locale: Locale, subject: string, parts: LetterPart[]): Letter {
  const title = escape(subject);
  const html = `<!doctype html>
<html lang="${locale}" dir="${direction(locale)}">
<head><meta charset="utf-8"><meta name="color-scheme" content="light dark"><title>${title}</title></head>
<body style="font:16px/1.5 Georgia,serif;max-width:34em;margin:1.5em auto;padding:0 1em">
${parts.map(asHtml).join("\n")}
</body>
</html>
`;
  return { subject, text: `${parts.map(asText).join("\n\n")}\n`, html };
}

function asText(part: LetterPart): string {
  if (typeof part === "string") return part;
  return "heading" in part ? part.heading : `${part.label}:\n${part.address}`;
}

function asHtml(part: LetterPart): string {
  if (typeof part === "string") return `<p>${escape(part)}</p>`;
  if ("heading" in part) return `<h2>${escape(part.heading)}</h2>`;
  return `<p><a href="${escape(part.address)}">${escape(part.label)}</a></p>`;
}

function escape(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
