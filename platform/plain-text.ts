const entities: Record<string, string> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: "\u00a0",
};

/** The numbers of notes and the ways back from them are no words of a text. */
const noteMarks = /<sup>.*?<\/sup>|<a [^>]*\bclass="back"[^>]*>[^<]*<\/a>/g;

/**
 * The words of HTML that we rendered ourselves, without its elements. What stood in another block is parted
 * by a line end, so that no word runs into the next. The outcome is text: whoever shows it escapes it.
 */
export function plainText(html: string): string {
  return html
    .replaceAll(noteMarks, "")
    .replaceAll(/<\/?([a-z][a-z0-9]*)(?:[^>"']|"[^"]*"|'[^']*')*>/gi, (_, name: string) =>
      inline.has(name.toLowerCase()) ? "" : "\n",
    )
    .replaceAll(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]+));/gi, readEntity)
    .replaceAll(/\s*\n\s*/g, "\n")
    .trim();
}

const inline = new Set(
  "a abbr b cite code data del em i q s small span strong sub sup time u".split(" "),
);

function readEntity(whole: string, hex?: string, decimal?: string, name?: string): string {
  if (name) return entities[name.toLowerCase()] ?? whole;
  const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "";
}
