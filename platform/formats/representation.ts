import type { Locale } from "../locales.ts";
import type { Feed } from "./atom.ts";
import type { Table } from "./csv.ts";
import type { Calendar } from "./ics.ts";

/** Plain data: what JSON can say. An absent key and `undefined` are the same. */
export type Plain =
  string | number | boolean | null | Plain[] | { [key: string]: Plain | undefined };
export type PlainObject = { [key: string]: Plain | undefined };

/** The public shape of a thing, from which all its formats are written. */
export type Representation = {
  /** What it is, in one word: the name of the root element in XML. */
  name: string;
  language: Locale;
  /** For JSON and XML: keys in camel case, in the order in which they are written. */
  data: PlainObject;
  markdown?: string;
  feed?: Feed;
  table?: Table;
  calendar?: Calendar;
};
