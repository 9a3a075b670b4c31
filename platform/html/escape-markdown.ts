/**
 * A text as Markdown says it, so that nothing in it is read as a mark. An underscore within a word is none, and stays: an
 * address that is shown as it is keeps working.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replaceAll(/[\\`*[\]<~|]/g, "\\$&")
    .replaceAll(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, "\\_")
    .replaceAll(/&(?=#?\w+;)/g, "\\&");
}

/** A finished line of inline Markdown, its beginning made safe: `1.`, `#`, `-`, `+`, `>` and `=` begin nothing. */
export function escapeLineStart(line: string): string {
  return line.replace(/^(\s*)([#>+=-])/, "$1\\$2").replace(/^(\s*\d{1,9})([.)])(?=\s|$)/, "$1\\$2");
}

/** An address as it stands in a link's parentheses. */
export function escapeAddress(address: string): string {
  return address.trim().replaceAll(/[\s()<>\\"]/g, (character) => {
    return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`;
  });
}

/** A title in quotes after an address, with the space before it; nothing for none. */
export function titleOf(text: string): string {
  const line = text.replaceAll(/\s+/g, " ").trim();
  return line === ""
    ? ""
    : ` "${line.replaceAll(/[\\"]/g, "\\$&").replaceAll(/&(?=#?\w+;)/g, "\\&")}"`;
}
