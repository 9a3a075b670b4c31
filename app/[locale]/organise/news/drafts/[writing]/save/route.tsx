import { draftInput } from "#domain/drafts/input.ts";
import { saveDraft } from "#domain/drafts/save.ts";
import type { ArticleContent } from "#domain/drafts/draft.ts";
import { isLocale } from "#platform/locales.ts";
import { answerJson, seeOther } from "../../../../answer.ts";
import { insertedPicture } from "../../../../inserted-picture.ts";
import { fieldCodes } from "../../../draft-values.ts";
import { postToNews, type Posted } from "../../../newsroom.ts";
import { answerDraft } from "../answer-draft.tsx";
import { typedContent } from "../typed-content.ts";
import { readWritten, type DraftParams } from "../read-written.ts";
import { addTypedTopic } from "./add-typed-topic.ts";
import { answerConflict } from "./answer-conflict.tsx";
import { fillSources } from "./fill-sources.ts";

const done = { fill: "filled", addTopic: "topicAdded" } as const;

export const POST = postToNews<DraftParams>(async (posted) => {
  const { room, params, values, isForScript } = posted;
  const written = await readWritten(room, params);
  const { content, codes, waiting } = await contentToSave(posted, written.draft.content);
  const mend = (wrong: Record<string, string>) => {
    if (isForScript) return answerJson({ codes: wrong }, 400);
    // What was sent along is in the library by now: the form that comes back has it by its path.
    const files = {
      "picture-file": content.picture?.file ?? "",
      "paper-file": content.paper?.file ?? "",
    };
    const shown = { ...values, body: content.body, ...files, ...waiting };
    const draft = { ...written.draft, content };
    return answerDraft(room, { ...written, draft }, { values: shown, codes: wrong });
  };
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

type ToSave = {
  content: ArticleContent;
  codes?: Record<string, string>;
  /** A picture that waits for its words before it is put into the text. */
  waiting?: Record<string, string>;
};

/** What was typed, with what the pressed button does to it. */
async function contentToSave(posted: Posted<DraftParams>, stored: ArticleContent): Promise<ToSave> {
  const { room, values, form } = posted;
  const { actor, campaignId } = room;
  const { content, codes } = await typedContent(room, posted, stored);
  if (Object.keys(codes).length > 0) return { content, codes };
  if (values.insert === "yes") {
    const { body } = content;
    const put = await insertedPicture(actor, form, { name: "insert", campaignId, body });
    const isPut = Object.keys(put.codes).length === 0;
    const changed = { ...content, body: put.body };
    return isPut ? { content: changed } : { content, codes: put.codes, waiting: put.values };
  }
  if (values.act === "fill") return { content: await fillSources(content) };
  if (values.act !== "addTopic") return { content };
  const added = await addTypedTopic(actor, values);
  if ("codes" in added) return { content, codes: added.codes };
  return { content: { ...content, topics: [...content.topics, added.slug] } };
}
