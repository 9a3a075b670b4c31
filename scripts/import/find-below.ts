import { lstatSync, realpathSync } from "node:fs";
import { join, sep } from "node:path";

/** A file at a path below a folder; undefined when there is none, or the path leads elsewhere: by `..` or a link. */
export function findBelow(folder: string, path: string): string | undefined {
  if (path.includes("\0") || path.split(/[/\\]/).includes("..")) return undefined;
  try {
    const root = realpathSync(folder);
    const file = join(root, path);
    const isInside = file.startsWith(root.endsWith(sep) ? root : root + sep);
    if (!isInside || realpathSync(file) !== file) return undefined;
    return lstatSync(file).isFile() ? file : undefined;
  } catch {
    return undefined;
  }
}
