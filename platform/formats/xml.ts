import { writeDocument, type Element } from "./element.ts";
import type { Plain, Representation } from "./representation.ts";

/** Names our elements for good; a shape that breaks readers would get a new number. */
const namespace = "urn:countersign:public:1";

/**
 * Writes the data as XML: a key is an element, in the order of the data; what is null is left out;
 * a list is an element that holds one element for each item, named in the singular (`targets` holds
 * `target`, `byDay` holds `day`).
 */
export function writeXml({ name, language, data }: Representation): string {
  const attributes = { xmlns: namespace, "xml:lang": language };
  return writeDocument({ ...toElement(name, data), attributes });
}

function toElement(name: string, value: Exclude<Plain, null>): Element {
  if (typeof value !== "object") return { name, content: String(value) };
  const parts: [string, Plain | undefined][] = Array.isArray(value)
    ? value.map((item) => [itemName(name), item])
    : Object.entries(value);
  const content = parts.flatMap(([key, part]) =>
    part === null || part === undefined ? [] : [toElement(key, part)],
  );
  return { name, content };
}

/** What an item of a list is called: `targets` holds `target`, `byDay` holds `day`. */
export function itemName(name: string): string {
  const [, grouped] = /^by([A-Z]\w*)$/.exec(name) ?? [];
  if (grouped) return grouped.toLowerCase();
  if (name.endsWith("ies")) return `${name.slice(0, -3)}y`;
  return name.endsWith("s") ? name.slice(0, -1) : "item";
}
