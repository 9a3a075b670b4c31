import { readdirSync, statSync } from "node:fs";
import { readDocument, type Document } from "./document.ts";

const folder = new URL("articles/", import.meta.url);
const files = new URL("../../public/demo/", import.meta.url);
const byline = "Demonstration desk";
const original = "en" as const;
const pictureSizes = [480, 960, 1600];

export type DemoArticle = ReturnType<typeof readArticle>;

/**
 * The articles in the order of their days, and of one day by their slugs, so that the step which one `follows`
 * comes before it. The name of a file is its article's day and slug.
 */
export function readArticles(): DemoArticle[] {
  const names = readdirSync(folder).filter((file) => /^[^.]+\.md$/.test(file));
  return names.sort().map(readArticle);
}

function readArticle(file: string) {
  const document = readDocument(new URL(file, folder));
  const { publishedOn, slug } = readName(file.replace(/\.md$/, ""));
  return {
    kind: (document.all("kind")[0] ?? "news") as "news" | "press release" | "paper" | "statement",
    publishedOn,
    slug,
    locale: original,
    title: document.one("title"),
    dek: document.one("dek"),
    byline,
    body: document.body,
    topics: document.one("topics").split(", "),
    sources: document.all("source").map(readSource),
    follows: document.all("follows")[0] ?? null,
    related: document.all("related").map(readRelated),
    picture: readPicture(document),
    pulledQuote: readQuote(document, publishedOn),
    paper: readPaper(document),
  };
}

function readName(name: string): { publishedOn: string; slug: string } {
  return { publishedOn: name.slice(0, 10), slug: name.slice(11) };
}

function readSource(line: string) {
  const [name, address, publishedOn] = line.split(" | ");
  return { name: name!, address: address ?? null, publishedOn: publishedOn ?? null };
}

function readRelated(line: string) {
  const [name, reason] = line.split(" | ");
  return { ...readName(name!), reason: reason! };
}

function readPicture(document: Document) {
  const [name] = document.all("picture");
  if (!name) return null;
  return {
    file: `demo/${name}-1600.jpg`,
    width: 1600,
    height: 1067,
    sizes: pictureSizes,
    alt: document.one("alt"),
    caption: document.one("caption"),
    credit: document.one("credit"),
  };
}

/** Quotes come from the articles themselves: nobody real is made to say anything. */
function readQuote(document: Document, saidOn: string) {
  const [text] = document.all("quote");
  return text ? { text, saidBy: byline, saidOn } : null;
}

function readPaper(document: Document) {
  const [name] = document.all("paper");
  if (!name) return null;
  const { size } = statSync(new URL(name, files));
  return { file: `demo/${name}`, bytes: size, locale: original };
}
