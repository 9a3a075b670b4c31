import { escapeAddress, escapeMarkdown, titleOf } from "../html/escape-markdown.ts";
import { readHtml } from "../html/read-html.ts";
import { writePicture, type Carrying } from "../html/write-inline.ts";
import { writeMarkdown } from "../html/write-markdown.ts";
import { expandTemplates } from "./expand-templates.ts";

type Links = Pick<Carrying, "picture" | "link" | "lose">;

const htmlBlock =
  /^ {0,3}<(?:address|article|aside|blockquote|center|details|div|dl|figure|h[1-6]|hr|iframe|img|ol|p|picture|section|table|ul|video)\b[^\n]*(?:\n(?![ \t]*\n)[^\n]*)*/gim;
const fence = /^ {0,3}(`{3,}|~{3,})/;
const codeSpan = /(?<!`)(`{1,5})(?!`)[^`\n]{1,500}\1(?!`)/g;
const image =
  /!\[([^\][]{0,2000})\]\(\s*<?([^\s()<>]{1,2000})>?(?:\s+(?:"([^"\n]{0,2000})"|'([^'\n]{0,2000})'))?\s*\)/g;
const referredImage = /!\[([^\][]{0,2000})\]\[([^\][]{0,200})\]/g;
const link =
  /(?<!!)\[((?:[^\][]|!\[[^\][]{0,500}\]\([^()\s]{0,2000}(?:\s+"[^"]{0,500}")?\)){1,2000})\]\(\s*<?([^\s()<>]{0,2000})>?(\s+(?:"[^"\n]{0,2000}"|'[^'\n]{0,2000}'))?\s*\)/g;
const definition = /^ {0,3}\[([^\][\n^]{1,200})\]:[ \t]*<?([^\s<>]{1,2000})>?[^\n]*$/gm;

/**
 * Markdown of Hugo or Jekyll as the product reads it: templates and raw HTML written as Markdown where there is a way,
 * pictures and links by what they have become. Code stays as it is.
 */
export function tameMarkdown(text: string, links: Links): string {
  const plain = text.replaceAll(/\r\n?/g, "\n").replaceAll(/[\uE000\uE001]/g, "");
  const expanded = expandTemplates(plain, links.lose);
  const places = new Map(
    [...expanded.matchAll(definition)].map(([, name, to]) => [name!.toLowerCase(), to!]),
  );
  return outsideCode(expanded, (part) => tamePart(part, places, links))
    .replaceAll(/\n{3,}/g, "\n\n")
    .trim();
}

/** Blocks between fences and spans between ticks are no markup. */
function outsideCode(text: string, tame: (part: string) => string): string {
  const written: string[] = [];
  let lines: string[] = [];
  let open = "";
  const flush = () => {
    if (lines.length > 0)
      written.push(open ? lines.join("\n") : outsideSpans(lines.join("\n"), tame));
    lines = [];
  };
  for (const line of text.split("\n")) {
    const marks = fence.exec(line)?.[1] ?? "";
    const isEnd = open !== "" && marks.startsWith(open) && line.trim() === marks;
    if (open === "" && marks !== "") {
      flush();
      open = marks;
    }
    lines.push(line);
    if (!isEnd) continue;
    flush();
    open = "";
  }
  flush();
  return written.join("\n");
}

function outsideSpans(text: string, tame: (part: string) => string): string {
  const spans: string[] = [];
  const marked = text.replaceAll(codeSpan, (span) => `\uE000${spans.push(span) - 1}\uE001`);
  return tame(marked).replaceAll(/\uE000(\d+)\uE001/g, (_, index) => spans[Number(index)] ?? "");
}

function withoutComments(text: string): string {
  let written = "";
  let at = 0;
  for (let start = text.indexOf("<!--"); start >= 0; start = text.indexOf("<!--", at)) {
    const end = text.indexOf("-->", start);
    if (end < 0) break;
    written += text.slice(at, start);
    at = end + 3;
  }
  return written + text.slice(at);
}

function tamePart(part: string, places: Map<string, string>, links: Links): string {
  const carrying: Carrying = { ...links, keepsLines: false, notes: [], noteTexts: new Map() };
  return withoutComments(part)
    .replaceAll(/^[ \t]*\{:[^}\n]{0,500}\}[ \t]*$|\{:[^}\n]{0,500}\}/gm, "")
    .replaceAll(htmlBlock, (html) => writeMarkdown(readHtml(html), carrying))
    .replaceAll(/<img\b[^>]{0,5000}>/gi, (html) => writeImages(html, carrying))
    .replaceAll(
      /<a\s[^<>]{0,500}?href=["']([^"'<>]{1,1000})["'][^<>]{0,500}>([^<]{0,1000})<\/a>/gi,
      "[$2]($1)",
    )
    .replaceAll(/<br\s*\/?>/gi, "\\\n")
    .replaceAll(referredImage, (whole, alt: string, name: string) => {
      const src = places.get((name || alt).toLowerCase());
      return src ? `![${alt}](${src})` : whole;
    })
    .replaceAll(image, (whole, alt: string, src: string, double?: string, single?: string) =>
      /^upload:[0-9a-f]{32}$/.test(src)
        ? whole
        : writeImage(src, alt, double ?? single ?? "", links),
    )
    .replaceAll(link, (whole, words: string, href: string, title = "") => {
      if (href.startsWith("#") || href === "") return words;
      const address = links.link(href);
      if (address === undefined) {
        links.lose("links to other pages of the site, whose address is not known");
        return words;
      }
      return address === href ? whole : `[${words}](${escapeAddress(address)}${title})`;
    });
}

function writeImages(html: string, carrying: Carrying): string {
  return readHtml(html)
    .map((node) => (typeof node === "string" ? node : writePicture(node, "", carrying)))
    .join("");
}

function writeImage(src: string, alt: string, caption: string, { picture }: Links): string {
  const carried = picture({ src, alt, caption, id: undefined });
  if (!carried) return "";
  return `![${escapeMarkdown(carried.alt)}](${escapeAddress(carried.address)}${titleOf(caption)})`;
}
