import { readFileSync } from "node:fs";

export type Document = {
  /** The value of a field that must be there. Throws if it is not. */
  one: (name: string) => string;
  /** All values of a field, in their order. */
  all: (name: string) => string[];
  body: string;
};

/** Reads a text of the demo world: lines of `name: value` between two `---`, then Markdown. */
export function readDocument(address: URL): Document {
  const [, head, body] = /^---\n(.*?)\n---\n(.*)$/s.exec(readFileSync(address, "utf8")) ?? [];
  if (head === undefined || body === undefined) throw new Error(`${address.href} has no head`);
  const fields = head.split("\n").map((line) => {
    const colon = line.indexOf(": ");
    return { name: line.slice(0, colon), value: line.slice(colon + 2) };
  });
  const all = (name: string) =>
    fields.filter((field) => field.name === name).map(({ value }) => value);
  const one = (name: string) => {
    const [value] = all(name);
    if (value === undefined) throw new Error(`${address.href} has no ${name}`);
    return value;
  };
  return { one, all, body: body.trim() };
}
