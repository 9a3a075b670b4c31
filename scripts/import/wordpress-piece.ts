import { decodeEntities } from "#platform/html/entities.ts";
import { readHtml, textOf, type HtmlNode } from "#platform/html/read-html.ts";
import type { FoundPicture } from "#platform/html/write-inline.ts";
import { writeMarkdown } from "#platform/html/write-markdown.ts";
import { spellOldAddress } from "#platform/http/spell-old-address.ts";
import { latinSlug } from "#platform/latin-slug.ts";
import { expandShortcodes } from "#platform/wordpress/expand-shortcodes.ts";
import type { ExportItem } from "#platform/wordpress/read-export.ts";
import { findBelow } from "./find-below.ts";
import type { Located, Piece, TopicPiece } from "./piece.ts";
import type { Site } from "./wordpress.ts";
import { pathInUploads, topicSlug } from "./wordpress-survey.ts";

/** A published post or page as an article: a page becomes a statement, which stands outside the run of the news. */
export function toPiece(
  item: ExportItem,
  { label, day }: { label: string; day: string },
  site: Site,
): Piece {
  const of = (name: string) => item.fields.get(name) ?? "";
  const id = Number(of("wp:post_id"));
  const title = textOf(readHtml(of("title"))).trim();
  const thumbnail = Number(item.meta.get("_thumbnail_id"));
  return {
    key: `post:${id}`,
    label,
    kind: of("wp:post_type") === "page" ? "statement" : "news",
    locale: site.locale,
    publishedOn: day,
    slug: latinSlug(of("wp:post_name")) || latinSlug(title) || `post-${id}`,
    title,
    dek: textOf(readHtml(of("excerpt:encoded"))).trim(),
    byline: bylineOf(item, site),
    topics: topicsOf(item, site),
    addresses: addressesOf(item, id, thumbnail, site),
    hero: site.attachments.has(thumbnail) ? heroOf(thumbnail, site) : undefined,
    credit: site.title,
    write: (picture, lose) => {
      const attached = (site.attachmentsOf.get(id) ?? []).map((attachment) => attachment.id);
      const html = of("content:encoded");
      const expanded = expandShortcodes(html, { attached, lose });
      const noteTexts = readNotes(item.meta.get("footnotes"));
      const keepsLines = !html.includes("<!-- wp:");
      const link = (href: string) => absolute(href, site);
      const carrying = { picture, link, keepsLines, lose, notes: [], noteTexts };
      return writeMarkdown(readHtml(expanded), carrying);
    },
    locate: (found) => locate(found, site),
    translationOf: undefined,
  };
}

function heroOf(id: number, { attachments }: Site): FoundPicture {
  const { caption } = attachments.get(id)!;
  return { src: "", alt: "", caption: textOf(readHtml(caption)), id: String(id) };
}

function bylineOf({ fields, terms }: ExportItem, { authors, title }: Site): string {
  const guests = terms.filter(({ taxonomy }) => taxonomy === "author").map(({ name }) => name);
  const login = fields.get("dc:creator") ?? "";
  const names = guests.length > 0 ? guests : [authors.get(login) ?? login];
  return decodeEntities(names.filter(Boolean).join(", ")).trim() || title;
}

function topicsOf({ terms }: ExportItem, site: Site): TopicPiece[] {
  const about = terms.filter(
    ({ taxonomy, slug }) =>
      taxonomy === "post_tag" || (taxonomy === "category" && slug !== "uncategorized"),
  );
  return about.map(({ taxonomy, slug, name }) => {
    const shown = decodeEntities(name).replaceAll(/\s+/g, " ").trim().slice(0, 100) || slug;
    const addresses = taxonomy === "category" ? categoryAddresses(slug, site) : [`/tag/${slug}`];
    return { slug: topicSlug(slug, shown), name: shown, addresses: spelled(addresses, site) };
  });
}

function categoryAddresses(slug: string, { categories }: Site): string[] {
  const path = [slug];
  let category = categories.get(slug);
  const id = category?.id;
  while (category?.parent && !path.includes(category.parent) && path.length < 10) {
    path.unshift(category.parent);
    category = categories.get(category.parent);
  }
  return [`/category/${path.join("/")}`, ...(id ? [`/?cat=${id}`] : [])];
}

/** Of the post itself, by its path and by its number, and of the pages of its pictures. */
function addressesOf({ fields }: ExportItem, id: number, thumbnail: number, site: Site): string[] {
  const isPage = fields.get("wp:post_type") === "page";
  const attached = [...(site.attachmentsOf.get(id) ?? [])];
  const hero = site.attachments.get(thumbnail);
  if (hero && hero.parent === 0) attached.push(hero);
  const own = [fields.get("link") ?? "", fields.get("guid") ?? ""].filter((text) =>
    isOfSite(text, site),
  );
  const paths = attached.map(({ link }) => link).filter((text) => isOfSite(text, site));
  const numbered = [`/?p=${id}`, ...(isPage ? [`/?page_id=${id}`] : [])];
  const pictures = attached.map((picture) => `/?attachment_id=${picture.id}`);
  return [
    ...new Set([
      ...[...own, ...paths].flatMap((text) => spellOldAddress(text) ?? []),
      ...spelled([...numbered, ...pictures], site),
    ]),
  ];
}

/** Paths of WordPress's own, below where the site lies. */
function spelled(paths: string[], { address }: Site): string[] {
  return paths.flatMap((path) => spellOldAddress(address + path) ?? []);
}

function isOfSite(text: string, { address }: Site): boolean {
  const url = URL.parse(text.trim());
  const bare = (host: string) => host.replace(/^www\./, "");
  return url !== null && bare(url.hostname) === bare(new URL(address).hostname);
}

function absolute(href: string, { address }: Site): string | undefined {
  const url = URL.parse(href.trim(), `${address}/`);
  return url && /^(https?|mailto):$/.test(url.protocol) ? url.href : undefined;
}

/** Gutenberg keeps the texts of footnotes beside the post, as JSON. */
function readNotes(text: string | undefined): Map<string, HtmlNode[]> {
  try {
    const notes = JSON.parse(text ?? "[]") as { id: string; content: string }[];
    return new Map(notes.map(({ id, content }) => [String(id), readHtml(String(content))]));
  } catch {
    return new Map();
  }
}

function locate({ src, id }: FoundPicture, site: Site): Located | { problem: string } {
  const named = site.attachments.get(Number(id));
  const path = named?.path || pathInUploads(src);
  if (!path) return { problem: "lies on another site" };
  if (!site.uploads) return { problem: "needs --uploads <folder>" };
  // Of the sizes that WordPress makes, the one it made them from is the best.
  const original = path.replace(/-\d{2,5}x\d{2,5}(\.\w+)$/, "$1");
  for (const candidate of new Set([original, path])) {
    const file = findBelow(site.uploads, candidate);
    const alt = (named ?? site.attachmentByPath.get(candidate))?.alt ?? "";
    if (file) return { key: `picture:${candidate}`, file, alt };
  }
  return { problem: "is not in the folder of the uploads" };
}
