import type { Picture } from "#db/schema/articles.ts";
import type { uploads } from "#db/schema/uploads.ts";

/** What an editor has added: a picture in all its sizes, or a PDF. */
export type Upload = typeof uploads.$inferSelect;
export type UploadKind = Upload["kind"];

/** What a paper may weigh: a report of a few hundred pages with figures; what is larger is a scan. */
export const paperMaxBytes = 20_000_000;

/** So long something lies unused before it is swept away: whoever writes may look for it again. */
export const keptUnusedDays = 30;

/** How many are shown on a page of the library. */
export const uploadsPerPage = 48;

/** The path of an upload below the site's root, as articles name their pictures and papers. */
export function fileOf({ file }: Pick<Upload, "file">): string {
  return `uploads/${file}`;
}

/** An uploaded picture as an article shows it, with the words that stand beneath it there. */
export function pictureOf(
  upload: Pick<Upload, "file" | "width" | "height" | "sizes" | "focalX" | "focalY">,
  words: Pick<Picture, "alt" | "caption" | "credit">,
): Picture {
  const { width, height, sizes, focalX, focalY } = upload;
  return {
    file: fileOf(upload),
    width: width!,
    height: height!,
    ...words,
    sizes,
    focal: { x: focalX, y: focalY },
  };
}

/** The keys of all uploads that a text names, whether as `upload:<key>` or by the name of a file. */
export function keysIn(text: string): string[] {
  return (
    text.match(/(?<![0-9a-f])[0-9a-f]{32}(?![0-9a-f])/gi)?.map((key) => key.toLowerCase()) ?? []
  );
}

/** A picture as it is put into a text: `![what is seen](upload:<key> "caption")`. */
export function markdownOf(
  key: string,
  { alt, caption }: { alt: string; caption: string },
): string {
  const escaped = (text: string, marks: RegExp) =>
    text
      .replaceAll(/\s+/g, " ")
      .trim()
      .replaceAll(marks, String.raw`\$&`);
  const title = caption.trim() === "" ? "" : ` "${escaped(caption, /["\\]/g)}"`;
  return `![${escaped(alt, /[[\]\\]/g)}](upload:${key}${title})`;
}
