import { DraftForm } from "#components/organise/news/draft-form.tsx";
import { DraftPreview } from "#components/organise/news/draft-preview.tsx";
import { DraftStatus } from "#components/organise/news/draft-status.tsx";
import { languageIn } from "#components/organise/news/draft-labels.ts";
import { NewsHead } from "#components/organise/news/news-head.tsx";
import { findWriter } from "#domain/drafts/queries.ts";
import { mayAct } from "#domain/memberships/queries.ts";
import { mapTopics } from "#domain/topics/queries.ts";
import { listKeptArticles } from "#domain/versions/queries.ts";
import { assetAddress } from "#platform/assets.ts";
import { translator } from "#platform/i18n.ts";
import { isLocale } from "#platform/locales.ts";
import { contentOf, rowsOf, valuesOf } from "../../draft-values.ts";
import type { Newsroom } from "../../newsroom.ts";
import type { Written } from "./read-written.ts";
import { translationView } from "./translation-view.tsx";

export type Typed = {
  values?: Record<string, string>;
  codes?: Record<string, string>;
  /** The page that was asked for beside the form. */
  preview?: string;
  done?: string | undefined;
};

const acts = ["saved", "topicAdded", "filled", "scheduled", "unscheduled"] as const;

/** A draft as its form, as it is stored or as it was typed, beside what its readers would see. */
export async function draftView(room: Newsroom, written: Written, typed: Typed = {}) {
  const { locale, actor, news } = room;
  const { draft, kind, article, failedAt } = written;
  const t = translator(locale, "newsDesk");
  const path = `${news}/drafts/${draft.id}`;
  const values = typed.values ?? valuesOf(draft.content);
  const lang = isLocale(values.locale) && !article ? values.locale : draft.locale;
  const language = languageIn(locale, lang);
  const frame = {
    locale,
    lang,
    path,
    values,
    codes: typed.codes ?? {},
    hidden: { revision: values.revision ?? String(draft.revision) },
  };
  return (
    <>
      <NewsHead locale={locale} scope={room} title={t(`title.${kind}`, { language })} />
      <DraftStatus
        {...{ locale, path, failedAt }}
        by={await findWriter(draft)}
        editedAt={draft.editedAt}
        scheduledAt={draft.scheduledAt}
        article={article && `${news}/${article.id}`}
        isBehind={kind === "translation" && draft.fromVersion! < article!.version}
        done={acts.find((act) => act === typed.done)}
      />
      <div className="writing">
        {kind === "translation" ? (
          translationView(written, frame)
        ) : (
          <DraftForm
            {...frame}
            isPublished={article !== undefined}
            topics={[...(await mapTopics(locale)).values()]}
            isTopicOffered={await mayAct(actor, "topic.add", null)}
            steps={await stepsOf(room, article?.id)}
            rows={rowsOf(values)}
            picture={contentOf(values, draft.content).picture}
            paper={draft.content.paper}
            scope={room.path}
          />
        )}
        <DraftPreview locale={locale} page={typed.preview} />
      </div>
      <script src={assetAddress("editor.js")} defer />
    </>
  );
}

async function stepsOf({ campaignId }: Newsroom, itself: number | undefined) {
  const { articles } = await listKeptArticles(campaignId);
  return articles
    .filter(({ id, retractedAt }) => id !== itself && retractedAt === null)
    .map(({ publishedOn, slug, title }) => {
      return { address: `${publishedOn.replaceAll("-", "/")}/${slug}`, title };
    });
}
