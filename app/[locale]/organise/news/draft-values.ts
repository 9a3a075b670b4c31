import type { ArticleContent } from "#domain/drafts/draft.ts";

type Values = Record<string, string>;

/** Empty rows below the sources that there are. */
const spareRows = 2;

/** How many sources a form asks for: those that were typed and some more. */
export function rowsOf(values: Values): number {
  const typed = Object.keys(values).flatMap((name) => {
    const number = /^source(?:Name|Address)-(\d{1,3})$/.exec(name)?.[1];
    return number && values[name] ? [Number(number)] : [];
  });
  return Math.max(0, ...typed) + spareRows;
}

/** A draft as its form shows it. */
export function valuesOf(content: ArticleContent): Values {
  const { kind, publishedOn, slug, title, dek, byline, body } = content;
  const { topics, sources, picture, pulledQuote, follows } = content;
  return {
    kind,
    publishedOn,
    slug,
    title,
    dek,
    byline,
    body,
    follows: follows ?? "",
    quoteText: pulledQuote?.text ?? "",
    quoteBy: pulledQuote?.saidBy ?? "",
    quoteOn: pulledQuote?.saidOn ?? "",
    pictureAlt: picture?.alt ?? "",
    pictureCaption: picture?.caption ?? "",
    pictureCredit: picture?.credit ?? "",
    ...Object.fromEntries(topics.map((topic) => [`topic-${topic}`, "yes"])),
    ...Object.fromEntries(
      sources.flatMap(({ name, address, publishedOn: day }, index) => [
        [`sourceName-${index + 1}`, name],
        [`sourceAddress-${index + 1}`, address ?? ""],
        [`sourceDay-${index + 1}`, day ?? ""],
      ]),
    ),
  };
}

/** What was typed, over what is stored: a field that a form does not have stays as it is. */
export function contentOf(values: Values, stored: ArticleContent): ArticleContent {
  const line = (name: string, before: string) => values[name]?.trim() ?? before;
  const { picture, pulledQuote } = stored;
  const quote = {
    text: line("quoteText", pulledQuote?.text ?? ""),
    saidBy: line("quoteBy", pulledQuote?.saidBy ?? ""),
    saidOn: line("quoteOn", pulledQuote?.saidOn ?? "") || null,
  };
  const isQuoted = quote.text !== "" || quote.saidBy !== "" || quote.saidOn !== null;
  const step = values.follows === undefined ? stored.follows : addressIn(values.follows);
  return {
    kind: line("kind", stored.kind),
    publishedOn: line("publishedOn", stored.publishedOn),
    slug: line("slug", stored.slug),
    title: line("title", stored.title),
    dek: line("dek", stored.dek),
    byline: line("byline", stored.byline),
    body: values.body?.replaceAll(/\r\n?/g, "\n") ?? stored.body,
    topics: values.topics === undefined ? stored.topics : topicsIn(values, stored.topics),
    sources: "sourceName-1" in values ? sourcesIn(values) : stored.sources,
    picture: picture && {
      ...picture,
      alt: line("pictureAlt", picture.alt),
      caption: line("pictureCaption", picture.caption),
      credit: line("pictureCredit", picture.credit),
    },
    pulledQuote: isQuoted ? quote : null,
    paper: stored.paper,
    follows: step || null,
  };
}

/** The field in which a part of a draft is typed: `sources.0.name` is `sourceName-1`. */
export function fieldOf(place: string): string {
  const [part = "", ...rest] = place.split(".");
  if (part === "sources") {
    const names: Values = {
      name: "sourceName",
      address: "sourceAddress",
      publishedOn: "sourceDay",
    };
    return rest.length > 0 ? `${names[rest[1] ?? "name"]}-${Number(rest[0]) + 1}` : "sourceName-1";
  }
  const inside: Values = {
    "picture.alt": "pictureAlt",
    "picture.caption": "pictureCaption",
    "picture.credit": "pictureCredit",
    "pulledQuote.text": "quoteText",
    "pulledQuote.saidBy": "quoteBy",
    "pulledQuote.saidOn": "quoteOn",
  };
  return inside[place] ?? part;
}

/** Codes by field, in the words of the workspace. */
export function fieldCodes(codes: Values): Values {
  const known: Values = {
    early: "future",
    "topics tooMany": "tooManyTopics",
    "sources tooMany": "tooManySources",
  };
  return Object.fromEntries(
    Object.entries(codes).map(([place, code]) => {
      return [fieldOf(place), known[`${place} ${code}`] ?? known[code] ?? code];
    }),
  );
}

/** The address of an article however somebody pasted it: `2003/01/29/a-promise`. */
export function addressIn(typed: string): string {
  const found = /(\d{4}\/\d{2}\/\d{2}\/[a-z0-9-]+)(?:\.[a-z]+)?\/?$/.exec(typed.trim());
  return found?.[1] ?? typed.trim();
}

/** Topics stay in the order in which they were chosen. */
function topicsIn(values: Values, before: string[]): string[] {
  const chosen = Object.keys(values)
    .filter((name) => name.startsWith("topic-"))
    .map((name) => name.slice("topic-".length));
  const kept = before.filter((topic) => chosen.includes(topic));
  return [...kept, ...chosen.filter((topic) => !kept.includes(topic))];
}

function sourcesIn(values: Values): ArticleContent["sources"] {
  const rows = Array.from({ length: rowsOf(values) }, (_, index) => {
    const typed = (name: string) => values[`${name}-${index + 1}`]?.trim() ?? "";
    const place = Number.parseFloat(typed("sourceOrder"));
    return {
      place: Number.isFinite(place) ? place : index + 1,
      source: {
        name: typed("sourceName"),
        address: typed("sourceAddress") || null,
        publishedOn: typed("sourceDay") || null,
      },
    };
  });
  return rows
    .filter(({ source }) => source.name || source.address || source.publishedOn)
    .toSorted((one, other) => one.place - other.place)
    .map(({ source }) => source);
}
