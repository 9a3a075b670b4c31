import type { ReactNode } from "react";
import { translator } from "#platform/i18n.ts";
import { type Locale, localePath } from "#platform/locales.ts";
import { Hidden } from "../hidden.tsx";
import { Mistakes } from "../mistakes.tsx";
import { mistakesIn } from "../wrong.ts";

export type Frame = {
  locale: Locale;
  /** The language that is written in. */
  lang: Locale;
  /** Where the draft is, without language. */
  path: string;
  values: Record<string, string>;
  codes: Record<string, string>;
  /** What the form starts from. */
  hidden: Record<string, string>;
};

type Props = Frame & { labels: Record<string, string>; children: ReactNode };

/**
 * The form of a draft with what saves it: a button, and `editor.js`, which saves it beside and says so in the
 * words that the form carries for it.
 */
export function DraftFrame({ locale, path, codes, hidden, labels, children }: Props) {
  const t = translator(locale, "newsDesk");
  const own = localePath(locale, path);
  return (
    <form
      id="draft"
      className="desk-form draft"
      method="post"
      action={`${own}/save`}
      data-preview={`${own}/preview`}
      noValidate
    >
      <Mistakes locale={locale} mistakes={mistakesIn(locale, labels, codes)} />
      <Hidden values={hidden} />
      {/* The first button is what Enter presses. */}
      <div className="draft-bar">
        <button type="submit">{t("save")}</button>
        <button type="submit" className="plain" formAction={`${own}/preview`}>
          {t("preview")}
        </button>
        <p
          role="status"
          className="meta"
          data-saved={t("saving.saved", { time: "{time}" })}
          data-unsaved={t("saving.unsaved")}
          data-offline={t("saving.offline")}
          data-changed={t("saving.changed")}
          data-refused={t("saving.refused")}
        />
      </div>
      {children}
    </form>
  );
}
