import { ContentDifference } from "#components/organise/news/content-difference.tsx";
import { CorrectionChoice } from "#components/organise/news/correction-choice.tsx";
import { draftLabels, languageIn } from "#components/organise/news/draft-labels.ts";
import { PublishDraft } from "#components/organise/news/publish-draft.tsx";
import { ScheduleForm } from "#components/organise/news/schedule-form.tsx";
import { Mistakes } from "#components/organise/mistakes.tsx";
import { inPlace, saidWrong } from "#components/organise/wrong.ts";
import { checkDraft } from "#domain/articles/check-draft.ts";
import { markOf } from "#domain/drafts/draft.ts";
import { translator } from "#platform/i18n.ts";
import { wallClockIn } from "#platform/time-zone.ts";
import { fieldCodes, rowsOf, valuesOf } from "../../../draft-values.ts";
import type { Newsroom } from "../../../newsroom.ts";
import type { Written } from "../read-written.ts";

export type Typed = {
  values?: Record<string, string>;
  /** What is wrong with what was typed on this page. */
  codes?: Record<string, string>;
  /** What only publishing it could find out, by the part of the draft. */
  refused?: Record<string, string>;
};

/** What will happen when a draft is published, now or later, and what is missing before that. */
export function publishView(room: Newsroom, written: Written, typed: Typed = {}) {
  const { locale, actor, news } = room;
  const { draft, kind, article, versions } = written;
  const { values = {}, codes = {}, refused } = typed;
  const t = translator(locale, "newsDesk");
  const path = `${news}/drafts/${draft.id}`;
  const labels = draftLabels(locale, rowsOf(valuesOf(draft.content)));
  // A day that is still to come is only wrong for who publishes at once.
  const checked = checkDraft(draft, draft.scheduledAt ?? actor.at, article);
  const found = refused ?? (checked.kind === "incomplete" ? checked.codes : {});
  const isWhole = Object.keys(found).length === 0;
  const standing = versions
    .filter((one) => one.locale === draft.locale)
    .toSorted((one, other) => one.number - other.number)
    .at(-1);
  const correction = codes.correction;
  const zoned = draft.scheduledAt && wallClockIn("UTC", draft.scheduledAt);
  return (
    <>
      {correction && (
        <Mistakes
          locale={locale}
          mistakes={[inPlace("correction", t("publish.correction"), saidWrong(locale, correction))]}
        />
      )}
      <PublishDraft
        {...{ locale, path, kind, labels }}
        title={draft.content.title}
        language={languageIn(locale, draft.locale)}
        codes={fieldCodes(found)}
        advice={kind === "translation" ? [] : adviceFor(written)}
        seen={markOf(draft, article)}
      >
        {kind === "change" && (
          <CorrectionChoice
            locale={locale}
            lang={draft.locale}
            value={values.correction}
            code={correction}
          />
        )}
      </PublishDraft>
      {isWhole && (
        <ScheduleForm
          {...{ locale, path, codes }}
          scheduledAt={draft.scheduledAt}
          values={{ ...(zoned && { ...zoned, timeZone: "UTC" }), ...values }}
        />
      )}
      {standing && (
        <section className="version">
          <h2>{t("publish.difference")}</h2>
          <p className="hint">{translator(locale, "textVersions")("key")}</p>
          <ContentDifference
            locale={locale}
            lang={draft.locale}
            older={standing.content}
            newer={draft.content}
          />
        </section>
      )}
    </>
  );
}

function adviceFor({ draft: { content } }: Written) {
  const lacking = {
    topics: content.topics.length === 0,
    sources: content.sources.length === 0,
    picture: content.picture === null,
  };
  return (["topics", "sources", "picture"] as const).filter((part) => lacking[part]);
}
