/** Words as they are, whatever they are, on one line of Markdown. */
export function plainWords(text: string): string {
  return text.replaceAll(/\s+/g, " ").replaceAll(/[\\`*_[\]<>#|~&]/g, "\\$&");
}

/** A link that no address can break out of. */
export function markdownLink(text: string, address: string): string {
  const safe = address.replaceAll(/[<>\s\\]/g, encodeURIComponent);
  return `[${plainWords(text)}](<${safe}>)`;
}

/** A list under a heading; nothing at all for no items. */
export function markdownSection(heading: string, items: readonly string[]): string[] {
  return items.length === 0
    ? []
    : [`## ${plainWords(heading)}`, items.map((item) => `- ${item}`).join("\n")];
}

/** A document: fields between two lines of `---` (YAML, quoted as in JSON), then blocks of Markdown. */
export function markdownDocument(
  fields: Record<string, string | number | boolean | null | undefined>,
  blocks: readonly string[],
): string {
  const head = Object.entries(fields)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  return `---\n${head.join("\n")}\n---\n\n${blocks.join("\n\n")}\n`;
}
