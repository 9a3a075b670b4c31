import { createReadStream } from "node:fs";
import { SaxesParser } from "saxes";

/** What cannot be read as a WordPress export, or not beyond a point; the message says why. */
export class BadExport extends Error {
  override name = "BadExport";
}

/** A post, page or attachment, or something else that WordPress keeps as one. */
export type ExportItem = {
  fields: ReadonlyMap<string, string>;
  terms: { taxonomy: string; slug: string; name: string }[];
  meta: ReadonlyMap<string, string>;
  comments: number;
};

/** What stands in an export, in its order. A `field` is of the site itself, such as `title` or `wp:wxr_version`. */
export type ExportRecord =
  | { kind: "field"; name: string; text: string }
  | { kind: "author" | "term"; fields: ReadonlyMap<string, string> }
  | { kind: "item"; item: ExportItem };

/** Of what plugins add to a post nothing else is looked at, and it can be much. */
const wantedMeta = ["_thumbnail_id", "_wp_attached_file", "_wp_attachment_image_alt", "footnotes"];
const termElements = ["wp:category", "wp:tag", "wp:term"];
const longestText = 32_000_000;
/** XML 1.0 has no place for them, yet exports hold them. */
// oxlint-disable-next-line no-control-regex
const notInXml = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/**
 * Reads a WordPress export (WXR) from its beginning to its end, holding no more than one item at a time. No DTD is taken and
 * no entity is looked up. Throws `BadExport` where it cannot go on.
 */
export async function* readExport(file: string): AsyncGenerator<ExportRecord> {
  const records: ExportRecord[] = [];
  const { write, close } = createParser((record) => records.push(record));
  const stream = createReadStream(file, { highWaterMark: 256 * 1024 });
  const decoder = new TextDecoder("utf-8");
  for await (const chunk of stream) {
    write(decoder.decode(chunk as Buffer, { stream: true }));
    yield* records.splice(0);
  }
  write(decoder.decode());
  yield* records.splice(0);
  close();
}

type Building = { item: ExportItem | undefined; fields: Map<string, string> | undefined };

function createParser(found: (record: ExportRecord) => void) {
  const parser = new SaxesParser();
  const path: string[] = [];
  const building: Building = { item: undefined, fields: undefined };
  let attributes: Record<string, string> = {};
  let text = "";
  let silence = 0;

  const hear = (more = "") => {
    silence = 0;
    text += more;
    if (text.length > longestText) throw new BadExport("one of its texts is longer than 32 MB");
  };
  parser.on("doctype", () => {
    throw new BadExport("it has a document type, which no WordPress writes");
  });
  parser.on("error", (error) => {
    // Exports name HTML's entities outside of CDATA; they stay as they are and are read with the HTML.
    if (!/undefined entity/.test(error.message)) throw new BadExport(error.message);
  });
  parser.on("text", hear);
  parser.on("cdata", hear);
  parser.on("opentag", (tag) => {
    hear();
    path.push(tag.name);
    attributes = tag.attributes as Record<string, string>;
    text = "";
    begin(building, path);
  });
  parser.on("closetag", ({ name }) => {
    hear();
    end(building, path, { text, attributes }, found);
    if (path.pop() !== name) throw new BadExport(`an element <${name}> ends that has not begun`);
    text = "";
  });

  return {
    write: (chunk: string) => {
      silence += chunk.length;
      if (silence > longestText) throw new BadExport("one of its texts is longer than 32 MB");
      parser.write(chunk.replaceAll(notInXml, ""));
    },
    close: () => void parser.close(),
  };
}

function begin(building: Building, path: string[]): void {
  const [, , third] = path;
  if (path.length !== 3) return;
  if (third === "item") {
    building.item = { fields: new Map(), terms: [], meta: new Map(), comments: 0 };
  }
  if (third === "wp:author" || termElements.includes(third!)) building.fields = new Map();
}

/** An element has ended: `rss`, `channel`, what is of the site, and what is of one thing in it. */
function end(
  building: Building,
  path: string[],
  { text, attributes }: { text: string; attributes: Record<string, string> },
  found: (record: ExportRecord) => void,
): void {
  const [, , third = "", fourth = "", fifth = ""] = path;
  const { item, fields } = building;
  if (path.length === 3 && item) found({ kind: "item", item });
  else if (path.length === 3 && fields) {
    found({ kind: third === "wp:author" ? "author" : "term", fields });
  } else if (path.length === 3) found({ kind: "field", name: third, text });
  else if (path.length === 4 && item) endOfItem(item, fourth, text, attributes);
  else if (path.length === 4 && fields) fields.set(fourth, text);
  else if (path.length === 5 && item && fourth === "wp:postmeta") {
    const key = fifth === "wp:meta_key" ? text : lastKey.get(item);
    if (fifth === "wp:meta_key") lastKey.set(item, text);
    else if (fifth === "wp:meta_value" && key && wantedMeta.includes(key)) {
      (item.meta as Map<string, string>).set(key, text);
    }
  }
  if (path.length === 3) Object.assign(building, { item: undefined, fields: undefined });
}

const lastKey = new WeakMap<ExportItem, string>();

function endOfItem(
  item: ExportItem,
  name: string,
  text: string,
  { domain = "", nicename = "" }: Record<string, string>,
): void {
  if (name === "category") item.terms.push({ taxonomy: domain, slug: nicename, name: text });
  else if (name === "wp:comment") item.comments += 1;
  else if (name !== "wp:postmeta") (item.fields as Map<string, string>).set(name, text);
}
