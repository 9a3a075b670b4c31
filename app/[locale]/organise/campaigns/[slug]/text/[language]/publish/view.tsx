import { notFound } from "next/navigation";
import { TextDifference } from "#components/campaign/text-difference.tsx";
import { ChangeChoice } from "#components/organise/change-choice.tsx";
import { ConfirmAct } from "#components/organise/confirm-act.tsx";
import { Mistakes } from "#components/organise/mistakes.tsx";
import { wordsOf } from "#domain/texts/text.ts";
import { fingerprint } from "#platform/fingerprint.ts";
import { translator } from "#platform/i18n.ts";
import type { Edited } from "../../../read-edited.ts";
import type { EditedText } from "../../read-text.ts";

type Problem = "required" | "changed";

/** What will happen when a version is published, what has changed in it, and what its author says of that. */
export function publishView(edited: Edited, text: EditedText, problem?: Problem) {
  const { locale, campaign } = edited;
  const { language, standing } = text;
  const { draft, shown } = standing;
  if (!draft || !campaign.publishedAt) notFound();
  const t = translator(locale, "text");
  const path = `/organise/campaigns/${campaign.slug}/text/${language}`;
  const name = new Intl.DisplayNames(locale, { type: "language" }).of(language) ?? language;
  const message = problem && t(`publish.${problem}`);
  const effects = shown
    ? [t("publish.next", { number: draft.number }), t("publish.stays"), t("publish.behind")]
    : [t("publish.first", { language: name }), t("publish.stays")];
  return (
    <>
      {message && <Mistakes locale={locale} mistakes={[{ field: "typo", message }]} />}
      <ConfirmAct
        locale={locale}
        title={t("publish.title", { number: draft.number, language: name })}
        effects={effects}
        undo={t("publish.undo")}
        action={`${path}/publish/do`}
        back={path}
        submit={t("publish.submit")}
        hidden={{ id: String(draft.id), seen: fingerprint(wordsOf(standing)) }}
      >
        {shown && (
          <ChangeChoice locale={locale} error={problem === "required" ? message : undefined} />
        )}
      </ConfirmAct>
      {shown && (
        <section className="version">
          <h2>{t("publish.difference")}</h2>
          <p className="hint">{translator(locale, "textVersions")("key")}</p>
          <TextDifference locale={locale} lang={language} older={shown} newer={draft} />
        </section>
      )}
    </>
  );
}
