import { reader, type Db } from "#db/connection.ts";
import { mapPictures } from "#domain/uploads/queries.ts";
import { fileOf, type Upload } from "#domain/uploads/upload.ts";
import type { Locale } from "#platform/locales.ts";
import { renderMarkdown } from "#platform/markdown.ts";
import { namedPictures, type TextPicture } from "#platform/markdown-pictures.ts";

/**
 * The body of an article as it is served: what a preview shows is made here too. Pictures that it names and that
 * there are not become their alternative text. Throws on what `longMarkdown` refuses.
 */
export async function renderBody(body: string, locale: Locale, db: Db = reader()): Promise<string> {
  const pictures = await mapPictures(namedPictures(body), db);
  return renderMarkdown(body, {
    locale,
    pictures: (key) => {
      const upload = pictures.get(key);
      return upload && shownInText(upload);
    },
  });
}

function shownInText(upload: Upload): TextPicture {
  const { width, height, sizes, credit } = upload;
  return { file: fileOf(upload), width: width!, height: height!, sizes, credit };
}
