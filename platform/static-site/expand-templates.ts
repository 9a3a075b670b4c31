import { escapeMarkdown } from "../html/escape-markdown.ts";

const attribute = /([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|`([^`]*)`)/g;
const hugo = /\{\{[<%]\s{0,20}(\/?)\s{0,20}([\w./-]{1,60})([^{}]{0,3000}?)[%>]\}\}/g;
const videos: Record<string, string> = {
  youtube: "https://www.youtube.com/watch?v=",
  vimeo: "https://vimeo.com/",
};
/** They stand for nothing that a reader would miss. */
const silent = ["raw", "endraw", "highlight", "comment", "endcomment", "ref", "relref"];

/** Writes the templates that Hugo and Jekyll know themselves as Markdown; of others the text between them stays. */
export function expandTemplates(text: string, lose: (what: string) => void): string {
  return expandLiquid(text, lose).replaceAll(
    hugo,
    (_, slash: string, name: string, rest: string) => {
      if (slash !== "" || silent.includes(name)) return "";
      const given = readAttributes(rest);
      const [first = ""] = /(?<=^\s*["'`]?)[^\s"'`=]+(?=["'`]?\s*$)/.exec(rest) ?? [];
      if (name === "figure") return writeFigure(given);
      const video = videos[name];
      const id = given.get("id") ?? first;
      if (video && /^[\w-]{1,40}$/.test(id)) return `\n\n<${video}${id}>\n\n`;
      lose(`the shortcode “${name}”`);
      return "";
    },
  );
}

function expandLiquid(text: string, lose: (what: string) => void): string {
  return expandHighlight(text)
    .replaceAll(/\{\{-?\s*site\.(?:base)?url\s*-?\}\}/g, "")
    .replaceAll(
      /\{\{-?\s*["']([^"'{}\n]{1,500})["']\s*\|\s*(?:relative_url|absolute_url)\s*-?\}\}/g,
      "$1",
    )
    .replaceAll(/\{%-?\s*post_url\s+[^%\n]{1,300}%\}/g, "")
    .replaceAll(/\{%-?\s*([a-z_]{1,40})[^%{}\n]{0,2000}-?%\}/g, (_, name: string) => {
      if (!silent.includes(name)) lose(`the tag “${name}”`);
      return "";
    })
    .replaceAll(/\{\{(?![<%])[^{}\n]{1,500}\}\}/g, () => {
      lose("a value that the site's templates put in");
      return "";
    });
}

function expandHighlight(text: string): string {
  return text
    .replaceAll(/^\{%-? {0,9}highlight {1,9}([\w+#-]{1,30})[^%\n]{0,200}-?%\}/gm, "\n````$1")
    .replaceAll(/^\{%-? {0,9}endhighlight {0,9}-?%\}/gm, "````\n");
}

function writeFigure(given: Map<string, string>): string {
  const caption = given.get("caption") ?? given.get("title") ?? "";
  const title = caption === "" ? "" : ` "${caption.replaceAll('"', "'").replaceAll(/\s+/g, " ")}"`;
  const alt = escapeMarkdown(given.get("alt") ?? "").replaceAll(/\\?[[\]]/g, "");
  return `\n\n![${alt}](${encodeURI(decoded(given.get("src") ?? ""))}${title})\n\n`;
}

function decoded(text: string): string {
  try {
    return decodeURI(text);
  } catch {
    return text;
  }
}

function readAttributes(text: string): Map<string, string> {
  return new Map(
    [...text.matchAll(attribute)].map(([, name, double, single, raw]) => [
      name!,
      double ?? single ?? raw ?? "",
    ]),
  );
}
