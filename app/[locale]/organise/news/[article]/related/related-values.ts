import { addressIn } from "../../draft-values.ts";

type Values = Record<string, string>;
type Address = { publishedOn: string; slug: string };

const spareRows = 2;

/** An article by its address, as it is typed: `2003/01/29/a-promise`. */
export function addressOf({ publishedOn, slug }: Address): string {
  return `${publishedOn.replaceAll("-", "/")}/${slug}`;
}

/** How many rows a form has: those that were typed, and some more. */
export function relatedRowsOf(values: Values): number {
  const typed = Object.keys(values).flatMap((name) => {
    const number = /^(?:address|reason)-(\d{1,2})$/.exec(name)?.[1];
    return number && values[name] ? [Number(number)] : [];
  });
  return Math.max(0, ...typed) + spareRows;
}

/** The rows that hold something, with their numbers, and the addresses of what is not related. */
export function readRelated(values: Values) {
  const rows = Array.from({ length: relatedRowsOf(values) }, (_, index) => {
    const number = index + 1;
    const typed = (name: string) => values[`${name}-${number}`]?.trim() ?? "";
    return { number, ...partsOf(typed("address")), reason: typed("reason") };
  });
  return {
    related: rows.filter(({ slug, reason }) => slug !== "" || reason !== ""),
    unrelated: (values.unrelated ?? "")
      .split("\n")
      .filter((line) => line.trim() !== "")
      .map(partsOf),
  };
}

function partsOf(typed: string): Address {
  const address = addressIn(typed);
  const parts = /^(\d{4})\/(\d{2})\/(\d{2})\/(.+)$/.exec(address);
  if (!parts) return { publishedOn: "", slug: address };
  return { publishedOn: parts.slice(1, 4).join("-"), slug: parts[4]! };
}
