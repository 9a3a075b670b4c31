import { createHash } from "node:crypto";
import { posix } from "node:path";
import { translationKey } from "#domain/imports/import.ts";
import { isDay } from "#platform/calendar.ts";
import type { FrontMatter } from "#platform/front-matter.ts";
import type { FoundPicture } from "#platform/html/write-inline.ts";
import { spellOldAddress } from "#platform/http/spell-old-address.ts";
import { latinSlug } from "#platform/latin-slug.ts";
import { isLocale, localePath, type Locale } from "#platform/locales.ts";
import { tameMarkdown } from "#platform/static-site/tame-markdown.ts";
import { findBelow } from "./find-below.ts";
import type { PlacedFile } from "./folder-file.ts";
import type { FolderSite } from "./folder.ts";
import { itemAt, listAt, textAt } from "./matter.ts";
import type { LeftOut, Located, Piece } from "./piece.ts";

/** A file with its front matter as an article, or why it is none. */
export function toPiece(
  { matter, text }: { matter: FrontMatter; text: string },
  file: PlacedFile,
  site: FolderSite,
  today: string,
): Piece | LeftOut {
  const label = file.path;
  if (matter.draft === true || matter.published === false) return { label, reason: "is a draft" };
  const publishedOn = dayOf(matter) ?? file.day;
  if (!publishedOn) return { label, reason: "has no date" };
  if (publishedOn > today) return { label, reason: "is of a day that is still to come" };
  const locale = localeOf(matter, file, site);
  if (!locale) return { label, reason: "is in a language that is not here" };
  const title = textAt(matter, "title") || file.slug.replaceAll(/[-_]+/g, " ");
  const slug =
    latinSlug(textAt(matter, "slug") || file.slug) ||
    latinSlug(title) ||
    `post-${hashed(file.place)}`;
  const byline = listAt(matter, "authors", "author").join(", ") || site.address || "Editors";
  const original = file.original === undefined ? undefined : `file:${file.original}`;
  const key = original ? translationKey(`${locale}:${file.path}`) : `file:${file.path}`;
  return {
    key,
    label,
    kind: "news",
    locale,
    publishedOn,
    slug,
    title,
    dek: textAt(matter, "description", "summary", "excerpt", "subtitle", "lead"),
    byline: byline.replace(/^https?:\/\//, ""),
    topics: topicsOf(matter, file),
    addresses: addressesOf(matter, file, locale, site),
    hero: heroOf(matter),
    credit: textAt(matter, "image_credit", "photo_credit", "credit") || byline,
    write: (picture, lose) => {
      const link = (href: string) => absolute(href, site);
      return tameMarkdown(text, { picture, link, lose });
    },
    locate: (found) => locate(found, file, site),
    translationOf: original,
  };
}

/** The day as it is written, whatever its time zone: the one that its readers saw. */
function dayOf(matter: FrontMatter): string | undefined {
  const written = ["date", "publishDate", "pubDate", "published"].map((name) =>
    textAt(matter, name),
  );
  const days = written.map((text) => text.slice(0, 10).replaceAll("/", "-"));
  return days.find(isDay);
}

function localeOf(matter: FrontMatter, file: PlacedFile, site: FolderSite): Locale | undefined {
  const said = textAt(matter, "lang", "language", "locale").slice(0, 2).toLowerCase();
  const language = file.language ?? (said || site.locale);
  return isLocale(language) ? language : undefined;
}

function topicsOf(matter: FrontMatter, { isJekyll }: PlacedFile): Piece["topics"] {
  const names = [...listAt(matter, "categories", "category"), ...listAt(matter, "tags", "tag")];
  const split = isJekyll
    ? names.flatMap((name) => (Array.isArray(matter.tags) ? [name] : name.split(/\s+/)))
    : names;
  return split.flatMap((name) => {
    const shown = name.trim().slice(0, 100);
    if (shown === "") return [];
    const slug = latinSlug(shown) || `topic-${hashed(shown)}`;
    const addresses = [`/tags/${shown}`, `/categories/${shown}`].map((path) => path.toLowerCase());
    return [
      { slug, name: shown, addresses: addresses.flatMap((path) => spellOldAddress(path) ?? []) },
    ];
  });
}

function addressesOf(
  matter: FrontMatter,
  file: PlacedFile,
  locale: Locale,
  site: FolderSite,
): string[] {
  const own = textAt(matter, "slug");
  const named = own ? posix.join(posix.dirname(file.address), own) : file.address;
  const inLanguage = (path: string) => (locale === site.locale ? path : localePath(locale, path));
  const fixed = textAt(matter, "permalink", "url");
  const aliases = listAt(matter, "aliases", "redirect_from").map((alias) =>
    /^(\/|https?:)/.test(alias) ? alias : posix.join(posix.dirname(inLanguage(named)), alias),
  );
  // A pattern, such as `/:year/:title`, is of the site and not of this file.
  const permanent = fixed !== "" && !fixed.includes(":title") ? [fixed] : [inLanguage(named)];
  const all = [...permanent, ...aliases].map((path) =>
    /^(\/|https?:)/.test(path) ? path : `/${path}`,
  );
  return [...new Set(all.flatMap((path) => spellOldAddress(path) ?? []))];
}

function heroOf(matter: FrontMatter): FoundPicture | undefined {
  const names = [
    "image",
    "featured_image",
    "featuredImage",
    "cover",
    "thumbnail",
    "header",
    "images",
  ];
  const value = names.map((name) => itemAt(matter, name)).find((each) => each !== undefined);
  const inside = typeof value === "object" ? (value as FrontMatter) : {};
  const src =
    typeof value === "string" ? value : textAt(inside, "image", "src", "url", "path", "teaser");
  if (!src) return undefined;
  const alt = textAt(inside, "alt") || textAt(matter, "image_alt", "featured_image_alt", "alt");
  const caption = textAt(inside, "caption") || textAt(matter, "image_caption", "caption");
  return { src, alt, caption, id: undefined };
}

function absolute(href: string, { address }: FolderSite): string | undefined {
  if (/^(https?:|mailto:)/i.test(href)) return href;
  const isOfSite = address !== undefined && href.startsWith("/") && !href.startsWith("//");
  return isOfSite ? new URL(href, address).href : undefined;
}

function locate(
  { src }: FoundPicture,
  file: PlacedFile,
  { root, address }: FolderSite,
): Located | { problem: string } {
  const own = address && src.startsWith(`${address}/`) ? src.slice(address.length) : src;
  if (/^([a-z]+:)?\/\//i.test(own)) return { problem: "lies on another site" };
  const path = decoded(own.split(/[?#]/, 1)[0]!);
  const bare = path.replace(/^\/+/, "");
  const beside = path.startsWith("/") ? [] : [posix.join(posix.dirname(file.path), path)];
  for (const candidate of [...beside, `static/${bare}`, bare, `assets/${bare}`]) {
    const found = findBelow(root, candidate);
    if (found) return { key: `picture:${candidate}`, file: found, alt: "" };
  }
  return { problem: "is not in the folder" };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function hashed(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 8);
}
