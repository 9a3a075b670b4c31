import { draftInput } from "#domain/drafts/input.ts";
import { saveDraft } from "#domain/drafts/save.ts";
import type { ArticleContent } from "#domain/drafts/draft.ts";
import { isLocale } from "#platform/locales.ts";
import { answerJson, seeOther } from "../../../../answer.ts";
import { contentOf, fieldCodes } from "../../../draft-values.ts";
import { postToNews, type Newsroom } from "../../../newsroom.ts";
import { answerDraft } from "../answer-draft.tsx";
import { readWritten, type DraftParams } from "../read-written.ts";
import { addTypedTopic } from "./add-typed-topic.ts";
import { answerConflict } from "./answer-conflict.tsx";
import { fillSources } from "./fill-sources.ts";

const done = { fill: "filled", addTopic: "topicAdded" } as const;

export const POST = postToNews<DraftParams>(async ({ room, params, values, request }) => {
  const isForScript = request.headers.get("accept") === "application/json";
  const written = await readWritten(room, params);
  const mend = (codes: Record<string, string>) =>
    isForScript ? answerJson({ codes }, 400) : answerDraft(room, written, { values, codes });
  const { content, codes } = await contentToSave(room, values, written.draft.content);
  if (codes) return mend(codes);
  const locale = isLocale(values.locale) ? values.locale : written.draft.locale;
  const read = draftInput.safeParse({ locale, content });
  if (!read.success) {
    const issues = read.error.issues.map(({ path, message }) => {
      return [path.slice(1).join("."), message];
    });
    return mend(fieldCodes(Object.fromEntries(issues) as Record<string, string>));
  }
  const seen = Number(values.revision);
  const fromVersion = Number(values.fromVersion) || undefined;
  const saved = await saveDraft(room.actor, written.draft.id, read.data, {
    seen,
    ...(fromVersion !== undefined && { fromVersion }),
  });
  if (saved.outcome === "changed") {
    if (isForScript) return answerJson({}, 409);
    return answerConflict(room, written, values, saved.stored);
  }
  if (isForScript) return answerJson({ revision: saved.revision });
  const act = done[values.act as keyof typeof done] ?? "saved";
  return seeOther(room.locale, `${room.news}/drafts/${written.draft.id}?done=${act}`);
});

/** What was typed, with what the pressed button does to it. */
async function contentToSave(
  room: Newsroom,
  values: Record<string, string>,
  stored: ArticleContent,
): Promise<{ content: ArticleContent; codes?: Record<string, string> }> {
  const content = contentOf(values, stored);
  if (values.act === "fill") return { content: await fillSources(content) };
  if (values.act !== "addTopic") return { content };
  const added = await addTypedTopic(room.actor, values);
  if ("codes" in added) return { content, codes: added.codes };
  return { content: { ...content, topics: [...content.topics, added.slug] } };
}
