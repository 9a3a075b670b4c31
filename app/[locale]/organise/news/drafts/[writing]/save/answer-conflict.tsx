import { moment } from "#components/figures/formats.ts";
import { Conflict } from "#components/organise/conflict.tsx";
import { contestedOf } from "#components/organise/contested.ts";
import { draftLabels } from "#components/organise/news/draft-labels.ts";
import type { Draft } from "#domain/drafts/draft.ts";
import { findWriter } from "#domain/drafts/queries.ts";
import { translator } from "#platform/i18n.ts";
import { answerPage } from "../../../../answer-page.tsx";
import { contentOf, rowsOf, valuesOf } from "../../../draft-values.ts";
import type { Newsroom } from "../../../newsroom.ts";
import type { Written } from "../read-written.ts";

/** Shows what somebody else has saved meanwhile beside what was typed; whoever typed it chooses. */
export async function answerConflict(
  { actor, locale, news }: Newsroom,
  { draft }: Written,
  values: Record<string, string>,
  stored: Draft,
): Promise<Response> {
  const own = contentOf(values, stored.content);
  const theirs = inWords(stored.content);
  const mine = inWords(own);
  const rows = Math.max(rowsOf(theirs), rowsOf(mine));
  const by = await findWriter(stored);
  const path = `${news}/drafts/${draft.id}`;
  const { act: _, ...typed } = values;
  return answerPage(actor, {
    locale,
    status: 409,
    title: translator(locale, "desk")("conflict.title"),
    path,
    body: (
      <Conflict
        locale={locale}
        {...(by && { by })}
        at={moment(locale, stored.editedAt)}
        fields={contestedOf(draftLabels(locale, rows), theirs, mine, stored.locale)}
        action={`${path}/save`}
        back={path}
        mine={{ ...typed, revision: String(stored.revision) }}
      />
    ),
  });
}

function inWords(content: Draft["content"]): Record<string, string> {
  return { ...valuesOf(content), topics: content.topics.join(", ") };
}
