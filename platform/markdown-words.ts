import type { Element, ElementContent, Root } from "hast";
import { translator } from "./i18n.ts";
import type { Locale } from "./locales.ts";
import { elementNode, elementsOf } from "./markdown-tree.ts";

/** The page's title is its only `h1`; below it no level is skipped, whatever the author began with. */
export function keepHeadingsBelowTitle(tree: Root): void {
  const open: number[] = [];
  for (const heading of elementsOf(tree).filter(({ tagName }) => /^h[1-6]$/.test(tagName))) {
    const level = Number(heading.tagName[1]);
    while (open.length > 0 && open.at(-1)! >= level) open.pop();
    open.push(level);
    heading.tagName = `h${Math.min(open.length + 1, 6)}`;
  }
}

/** An author's link leads to another site; within the page only notes have links, which have been named by then. */
export function keepLinksAbsolute(tree: Root): void {
  for (const link of elementsOf(tree).filter(({ tagName }) => tagName === "a")) {
    const isAbsolute = /^(https?:\/\/|mailto:)/i.test(String(link.properties.href ?? ""));
    if (isAbsolute) link.properties.rel = ["nofollow", "noopener", "noreferrer"];
    else if (!link.data?.isNote) Object.assign(link, { tagName: "span", properties: {} });
  }
}

/** A table wider than a phone scrolls by itself, with the keyboard too. */
export function letTablesScroll(tree: Root, locale: Locale | undefined): void {
  const words = locale && {
    role: "group",
    ariaLabel: translator(locale, "news")("table"),
  };
  for (const parent of [tree, ...elementsOf(tree)]) {
    parent.children = (parent.children as ElementContent[]).map((child) =>
      isTable(child)
        ? elementNode("div", { className: ["wide"], tabIndex: 0, ...words }, [child])
        : child,
    );
  }
}

function isTable(node: ElementContent): node is Element {
  return node.type === "element" && node.tagName === "table";
}
