import { decodeEntities } from "../html/entities.ts";

/** What a shortcode needs to know of the site. */
export type Expanding = {
  /** The ids of the pictures that belong to the post itself, for a gallery that names none. */
  attached: number[];
  lose: (what: string) => void;
};

const shortcode = /\[(\/?)([a-z][a-z0-9_-]{1,40})((?:\s[^[\]]{0,2000})?)\s?(\/?)\]/gi;
const attribute = /([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'\]]+))/g;
const dynamicBlock = /<!--\s*wp:([a-z0-9/-]{1,60})\s(?:\{[^\n]{0,5000}?\}\s)?\/-->/g;
const ours = ["gallery", "audio", "video", "playlist"];
const harmless = ["more", "nextpage", "separator", "spacer", "image", "archives", "paragraph"];

/**
 * Writes WordPress's own shortcodes as the HTML they stand for, and takes others away but keeps what is between them. Words in
 * brackets that are no shortcode, such as `[sic]`, stay. Blocks without content of their own are told.
 */
export function expandShortcodes(html: string, expanding: Expanding): string {
  for (const [, name] of html.matchAll(dynamicBlock)) {
    if (!harmless.includes(name!)) expanding.lose(`the block “${name}”`);
  }
  return expandOthers(expandPairs(html), expanding);
}

/** Those with something between them that has its own meaning. */
function expandPairs(html: string): string {
  const captioned = between(html, "caption", (inside) => {
    const image = /<img\b[^>]*>(?:\s{0,20}<\/a>)?/i.exec(inside);
    const cut = image ? image.index + image[0].length : inside.length;
    const caption = `<figcaption>${inside.slice(cut)}</figcaption>`;
    return `\n\n<figure>${inside.slice(0, cut)}${caption}</figure>\n\n`;
  });
  const embedded = between(captioned, "embed", (inside) => `\n\n${inside.trim()}\n\n`);
  const note = (inside: string) => `<x-note>${inside}</x-note>`;
  return ["footnote", "ref", "fn"].reduce((text, name) => between(text, name, note), embedded);
}

/** In one pass, however often something is opened that nothing ends. */
function between(html: string, name: string, write: (inside: string) => string): string {
  const opening = new RegExp(`\\[${name}(?:\\s[^[\\]]*)?\\]`, "gi");
  const closing = new RegExp(`\\[/${name}\\]`, "gi");
  let written = "";
  let at = 0;
  for (let start = opening.exec(html); start; start = opening.exec(html)) {
    closing.lastIndex = opening.lastIndex;
    const end = closing.exec(html);
    if (!end) break;
    written += html.slice(at, start.index) + write(html.slice(opening.lastIndex, end.index));
    at = opening.lastIndex = closing.lastIndex;
  }
  return written + html.slice(at);
}

function expandOthers(html: string, { attached, lose }: Expanding): string {
  const names = new Set(
    [...html.matchAll(/\[\/([a-z][a-z0-9_-]{1,40})\]/gi)].map(([, name]) => name),
  );
  return html.replaceAll(shortcode, (whole, slash: string, name: string, rest: string) => {
    const given = readAttributes(rest);
    const lower = name.toLowerCase();
    if (ours.includes(lower) && slash !== "") return "";
    if (lower === "gallery") return writeGallery(given.get("ids"), attached);
    if (lower === "audio" || lower === "video" || lower === "playlist")
      return writeMedia(given, lower, lose);
    const isShortcode = slash !== "" || given.size > 0 || names.has(name) || /[-_]/.test(name);
    if (!isShortcode) return whole;
    if (slash === "") lose(`the shortcode [${name}]`);
    return "";
  });
}

function writeGallery(ids: string | undefined, attached: number[]): string {
  const named = ids
    ?.split(",")
    .map(Number)
    .filter((id) => Number.isInteger(id) && id > 0);
  const images = (named ?? attached).map((id) => `<figure><img data-id="${id}"></figure>`);
  return `\n\n${images.join("\n\n")}\n\n`;
}

function writeMedia(given: Map<string, string>, name: string, lose: Expanding["lose"]): string {
  const src = ["src", "mp3", "mp4", "m4a", "m4v", "ogg", "ogv", "webm"]
    .map((key) => given.get(key))
    .find(Boolean);
  if (!src) {
    lose(`the shortcode [${name}]`);
    return "";
  }
  return `\n\n<iframe src="${src.replaceAll('"', "%22")}"></iframe>\n\n`;
}

function readAttributes(text: string): Map<string, string> {
  const plain = decodeEntities(text).replaceAll(/[“”″]/g, '"');
  return new Map(
    [...plain.matchAll(attribute)].map(([, name, double, single, bare]) => [
      name!.toLowerCase(),
      double ?? single ?? bare ?? "",
    ]),
  );
}
