import { findArticle } from "#domain/articles/queries.ts";
import { listNotes } from "#domain/versions/queries.ts";
import { demoActor } from "./actor.ts";
import { readArticles } from "./articles.ts";
import { corrections } from "./corrections.ts";
import { writeAnew } from "./write-anew.ts";

/** Puts right what the first versions of articles had wrong, and tells readers so. Goes on where it was left. */
export async function loadCorrections(): Promise<void> {
  const articles = readArticles();
  for (const { publishedOn, slug, correctedOn, note } of corrections) {
    const { id } = (await findArticle({ publishedOn, slug }, "en"))!;
    if ((await listNotes(id)).length > 0) continue;
    const { body, locale } = articles.find(
      (one) => one.publishedOn === publishedOn && one.slug === slug,
    )!;
    await writeAnew(demoActor(correctedOn), { articleId: id, locale }, { body }, note);
  }
}
