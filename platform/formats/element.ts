type Attributes = Record<string, string | undefined>;

/** An XML element. Names come from code; texts may be anything. */
export type Element = { name: string; attributes?: Attributes; content: string | Element[] };

/** What XML 1.0 cannot carry at all, not even escaped (production 2 of the recommendation). */
const illegal = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** Writes a document that is well-formed whatever its texts are: illegal characters are dropped. */
export function writeDocument(root: Element): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${writeElement(root, "")}\n`;
}

function writeElement({ name, attributes = {}, content }: Element, indent: string): string {
  const start = `${indent}<${name}${Object.entries(attributes).map(writeAttribute).join("")}`;
  if (content.length === 0) return `${start}/>`;
  if (typeof content === "string") return `${start}>${escape(content)}</${name}>`;
  const children = content.map((child) => writeElement(child, `${indent}  `));
  return `${start}>\n${children.join("\n")}\n${indent}</${name}>`;
}

function writeAttribute([name, value]: [string, string | undefined]): string {
  return value === undefined ? "" : ` ${name}="${escape(value).replaceAll(/[\t\n]/g, " ")}"`;
}

function escape(text: string): string {
  return text
    .replaceAll(illegal, "")
    .replaceAll(/[&<>"\r]/g, (character) => `&#${character.codePointAt(0)};`);
}
