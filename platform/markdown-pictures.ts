import type { Element, ElementContent, Root } from "hast";
import { elementNode, textNode } from "./markdown-tree.ts";
import { pictureSources } from "./picture-address.ts";

/** A picture in an article's text; `sizes` are the widths in which it lies in the uploads. */
export type TextPicture = {
  file: string;
  width: number;
  height: number;
  sizes?: number[] | undefined;
  credit?: string | undefined;
};
export type FindPicture = (key: string) => TextPicture | undefined;

const named = /^upload:([0-9a-f]{32})$/;
/** As wide as the text stands on its page. */
const sizes = "(min-width: 44rem) 42rem, calc(100vw - 2rem)";

/** The keys of the uploaded pictures that a text shows, for looking them up before it is rendered. */
export function namedPictures(text: string): string[] {
  const found = [...text.matchAll(/\]\(\s*<?upload:([0-9a-f]{32})\b/g)].map(([, key]) => key!);
  return [...new Set(found)];
}

/**
 * A picture of our own uploads, written as `![alternative](upload:<key> "caption")` in a paragraph, becomes a figure
 * that stands by itself. Any other picture becomes its alternative text: nothing of another site is ever loaded.
 */
export function showPictures(tree: Root, find: FindPicture = () => undefined): void {
  replaceIn(tree, find);
}

function replaceIn(parent: Root | Element, find: FindPicture): void {
  parent.children = (parent.children as ElementContent[]).flatMap((child) => {
    if (child.type !== "element") return [child];
    if (child.tagName === "img") return [textNode(altOf(child))];
    const parts = child.tagName === "p" ? splitAtPictures(child, find) : [child];
    for (const part of parts) if (part.type === "element" && !isFigure(part)) replaceIn(part, find);
    return parts;
  });
}

/** The paragraph in pieces, with a figure in the place of each picture. */
function splitAtPictures(paragraph: Element, find: FindPicture): ElementContent[] {
  const parts: ElementContent[] = [];
  let words: ElementContent[] = [];
  const endWords = () => {
    if (words.some(saysSomething)) parts.push(elementNode("p", {}, words));
    words = [];
  };
  for (const child of paragraph.children) {
    const figure = figureOf(child, find);
    if (!figure) words.push(child);
    else {
      endWords();
      parts.push(figure);
    }
  }
  endWords();
  return parts;
}

function figureOf(node: ElementContent, find: FindPicture): Element | undefined {
  if (node.type !== "element" || node.tagName !== "img") return undefined;
  const [, key] = named.exec(String(node.properties.src)) ?? [];
  const picture = key && find(key);
  return picture
    ? drawFigure(picture, altOf(node), String(node.properties.title ?? ""))
    : undefined;
}

function drawFigure(picture: TextPicture, alt: string, caption: string): Element {
  const { src, srcSet, sources } = pictureSources(picture);
  const { width, height, credit } = picture;
  const size = { width, height, loading: "lazy", decoding: "async" };
  const drawn = elementNode("picture", {}, [
    ...sources.map((source) => elementNode("source", { ...source, sizes }, [])),
    elementNode("img", { src, ...(srcSet && { srcSet, sizes }), alt, ...size }, []),
  ]);
  const words = [caption, credit].filter(Boolean).join(" · ");
  const below = elementNode("figcaption", { className: ["meta"] }, [textNode(words)]);
  return elementNode("figure", { className: ["picture"] }, words ? [drawn, below] : [drawn]);
}

function altOf(image: Element): string {
  return String(image.properties.alt ?? "");
}

function isFigure(node: Element): boolean {
  return node.tagName === "figure";
}

function saysSomething(node: ElementContent): boolean {
  return node.type !== "text" || node.value.trim() !== "";
}
