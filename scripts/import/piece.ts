import type { ArticleInput } from "#domain/articles/input.ts";
import type { Import } from "#domain/imports/import.ts";
import type { FoundPicture } from "#platform/html/write-inline.ts";
import type { Locale } from "#platform/locales.ts";

export type TopicPiece = { slug: string; name: string; addresses: string[] };
/** A picture on this machine, by the key it has in its source; `alt` is what the source says of it elsewhere. */
export type Located = { key: string; file: string; alt: string };
export type CarryPicture = (found: FoundPicture) => { address: string; alt: string } | undefined;

/** Something that becomes an article, whatever it was before. */
export type Piece = {
  key: string;
  /** How the report names it. */
  label: string;
  kind: ArticleInput["kind"];
  locale: Locale;
  publishedOn: string;
  slug: string;
  title: string;
  /** Empty where the source has none: then the text's first paragraph stands for it. */
  dek: string;
  byline: string;
  topics: TopicPiece[];
  /** Where it stood, as `oldAddress` spells it. */
  addresses: string[];
  hero: FoundPicture | undefined;
  credit: string;
  /** Its text as Markdown; may be called more than once, and tells what it could not carry each time. */
  write: (picture: CarryPicture, lose: (what: string) => void) => string;
  locate: (found: FoundPicture) => Located | { problem: string };
  /** The key of the article that this is in another language, when that is in the import. */
  translationOf: string | undefined;
};

/** Something that becomes none, and why. */
export type LeftOut = { label: string; reason: string };

/** What an import reads from. */
export type Source = {
  kind: Import["kind"];
  source: string;
  total: number;
  /** What is told once, of the whole. */
  remarks: string[];
  read: () => AsyncIterable<Piece | LeftOut>;
};
