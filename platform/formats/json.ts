import type { Representation } from "./representation.ts";

/** Writes the data as JSON, indented, because people read it too; halves of characters are escaped. */
export function writeJson({ data }: Pick<Representation, "data">): string {
  return `${JSON.stringify(data, null, 2)}\n`;
}
