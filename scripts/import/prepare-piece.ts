import type { z } from "zod";
import { articleInput } from "#domain/articles/input.ts";
import { findFirstVersion, findImported } from "#domain/imports/queries.ts";
import { readHtml, elementsNamed, textOf } from "#platform/html/read-html.ts";
import type { FoundPicture } from "#platform/html/write-inline.ts";
import { findMarkdownProblem, longMarkdownMaxCharacters } from "#platform/markdown-guard.ts";
import { renderMarkdown } from "#platform/markdown.ts";
import { carryPictures, nameOf, pretend, type Carried } from "./carry-pictures.ts";
import type { CarryPicture, Piece } from "./piece.ts";
import type { Taking } from "./take.ts";

export type Input = z.output<typeof articleInput>;
/** A piece that can be published, as the product takes it; `original` is the article it translates. */
export type Prepared = { piece: Piece; input: Input; original: number | undefined };

const longestDek = 240;
const reasons: Record<string, string> = {
  "body required": "has no text",
  "body tooLong": `its text is longer than ${longMarkdownMaxCharacters} characters`,
  "body tooComplex": "its text is too complex to be shown",
  "title required": "has no title",
};

/** Makes a piece ready to be published, its pictures stored; undefined when it is here already or cannot be taken. */
export async function preparePiece(piece: Piece, taking: Taking): Promise<Prepared | undefined> {
  const { report } = taking;
  const known = await findImported(taking.source, piece.key);
  const found: FoundPicture[] = piece.hero ? [piece.hero] : [];
  const collect: CarryPicture = (picture) => {
    found.push(picture);
    return pretend(picture);
  };
  const drafted = inputOf(
    piece,
    piece.write(collect, () => {}),
    undefined,
    taking,
  );
  const problem = findProblem(drafted);
  if (problem !== undefined) {
    report.leftOut(piece.label, problem);
    return undefined;
  }
  const isKnown = Boolean(known?.articleId);
  const tell = (what: string) => (isKnown ? undefined : report.lost(piece.label, what));
  const carried = await carryPictures(piece, found, taking, { isKnown, tell });
  const body = piece.write((picture) => carried.get(nameOf(picture)), tell);
  const parsed = articleInput.safeParse(inputOf(piece, body, heroOf(piece, carried), taking));
  if (!parsed.success) {
    report.leftOut(piece.label, reasonOf(parsed.error));
    return undefined;
  }
  if (known?.articleId) {
    const before = await findFirstVersion(known.articleId, piece.locale);
    report.known += 1;
    if (before && !isSame(before, parsed.data)) report.changed(piece.label);
    return undefined;
  }
  return { piece, input: parsed.data, original: await findOriginal(piece, taking) };
}

function findProblem(input: ReturnType<typeof inputOf>): string | undefined {
  const parsed = articleInput.safeParse(input);
  return parsed.success ? undefined : reasonOf(parsed.error);
}

function inputOf(
  piece: Piece,
  body: string,
  picture: Input["picture"] | undefined,
  { campaignId }: Taking,
) {
  const { kind, locale, publishedOn, slug } = piece;
  return {
    campaignId,
    kind,
    locale,
    publishedOn,
    slug,
    title: cut(piece.title, 200),
    dek: cut(
      piece.dek || firstParagraph(body, locale) || piece.title,
      piece.dek ? 500 : longestDek,
    ),
    byline: cut(piece.byline, 120),
    body: clean(body),
    topics: [...new Set(piece.topics.map((topic) => topic.slug))].slice(0, 20),
    sources: [],
    picture: picture ?? null,
  };
}

function heroOf(piece: Piece, carried: Map<string, Carried>): Input["picture"] | undefined {
  const hero = piece.hero && carried.get(nameOf(piece.hero));
  if (!hero) return undefined;
  const { file, width, height, sizes } = hero.picture;
  const caption = cut(piece.hero!.caption || hero.alt || piece.title, 500);
  const words = { alt: cut(hero.alt || caption, 500), caption, credit: cut(piece.credit, 200) };
  return { file: `uploads/${file}`, width, height, sizes, ...words };
}

function firstParagraph(body: string, locale: Piece["locale"]): string {
  if (findMarkdownProblem(body, longMarkdownMaxCharacters) !== undefined) return "";
  const paragraphs = elementsNamed(readHtml(renderMarkdown(body, { locale })), "p");
  return (
    paragraphs.map(({ children }) => textOf(children).trim()).find((text) => text !== "") ?? ""
  );
}

/** One line, cut between words where it is too long. */
function cut(text: string, length: number): string {
  const line = clean(text).replaceAll(/\s+/g, " ").trim();
  if (line.length <= length) return line;
  const start = line.slice(0, length - 1);
  const space = start.lastIndexOf(" ");
  return `${start.slice(0, space > length / 2 ? space : undefined).replace(/[\s,;:.]+$/, "")}…`;
}

/** Without what no text of ours holds; old databases do. */
function clean(text: string): string {
  return text.toWellFormed().replaceAll(/(?![\t\n])\p{Cc}|[\uE000\uE001\uFFFE\uFFFF]/gu, "");
}

async function findOriginal({ translationOf }: Piece, { source }: Taking) {
  if (translationOf === undefined) return undefined;
  return (await findImported(source, translationOf))?.articleId ?? undefined;
}

function isSame(before: object, now: Input): boolean {
  const fields = ["title", "dek", "body"] as const;
  return fields.every((field) => (before as Record<string, unknown>)[field] === now[field]);
}

function reasonOf({ issues }: z.ZodError): string {
  const { path, message } = issues[0]!;
  return reasons[`${String(path[0])} ${message}`] ?? `its ${path.join(".")} is refused: ${message}`;
}
