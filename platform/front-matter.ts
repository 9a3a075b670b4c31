import { parse } from "yaml";
import { parseToml } from "./toml.ts";

export type FrontMatter = Record<string, unknown>;

/** What stands before the text of a file cannot be read; the message says where. */
export class BadFrontMatter extends Error {
  override name = "BadFrontMatter";
}

const fences = [
  { begins: /^---[ \t]*\r?\n/, ends: /^(?:---|\.\.\.)[ \t]*\r?$/m, read: readYaml },
  { begins: /^\+\+\+[ \t]*\r?\n/, ends: /^\+\+\+[ \t]*\r?$/m, read: parseToml },
];

/**
 * Splits a file of Hugo or Jekyll into its front matter (YAML between `---`, TOML between `+++`, or a JSON object) and
 * its text. Undefined for a file that has none. Throws `BadFrontMatter`.
 */
export function readFrontMatter(file: string): { matter: FrontMatter; text: string } | undefined {
  const content = file.replace(/^\uFEFF/, "");
  try {
    for (const { begins, ends, read } of fences) {
      const start = begins.exec(content)?.[0].length;
      if (start === undefined) continue;
      const end = ends.exec(content.slice(start));
      if (!end) throw new Error("its front matter has no end");
      const matter = read(content.slice(start, start + end.index)) ?? {};
      return { matter: asObject(matter), text: content.slice(start + end.index + end[0].length) };
    }
    return content.startsWith("{") ? readJson(content) : undefined;
  } catch (error) {
    throw new BadFrontMatter((error as Error).message.split("\n")[0], { cause: error });
  }
}

/** Dates stay the texts they are: a day as it is written is the day it was published on. */
function readYaml(text: string): unknown {
  return parse(text, { schema: "core", maxAliasCount: 50, prettyErrors: true, logLevel: "error" });
}

/** The object ends where its last brace stands on a line of its own. */
function readJson(content: string): { matter: FrontMatter; text: string } {
  const end = /^\}[ \t]*\r?$/m.exec(content);
  const after = end ? end.index + end[0].length : content.length;
  return { matter: asObject(JSON.parse(content.slice(0, after))), text: content.slice(after) };
}

function asObject(value: unknown): FrontMatter {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new Error("its front matter has no names");
  }
  return value as FrontMatter;
}
