import { ConfirmAct } from "#components/organise/confirm-act.tsx";
import { Mistakes } from "#components/organise/mistakes.tsx";
import { TextField } from "#components/organise/text-field.tsx";
import { mistakesIn } from "#components/organise/wrong.ts";
import type { KeptArticle } from "#domain/versions/version.ts";
import { translator } from "#platform/i18n.ts";
import type { Newsroom } from "../../newsroom.ts";

type Typed = { note?: string | undefined; code?: string | undefined };

/** What will happen when an article is retracted, and what readers will be told instead. */
export function retractView(
  { locale, news }: Newsroom,
  article: KeptArticle,
  { note, code }: Typed = {},
) {
  const t = translator(locale, "newsDesk");
  const path = `${news}/${article.id}`;
  const label = t("retract.note");
  const effects = ["gone", "lists", "translations", "drafts"] as const;
  return (
    <>
      {code && (
        <Mistakes locale={locale} mistakes={mistakesIn(locale, { note: label }, { note: code })} />
      )}
      <ConfirmAct
        locale={locale}
        title={t("retract.title", { title: article.title })}
        effects={effects.map((effect) => t(`retract.${effect}`))}
        undo={t("retract.undo")}
        action={`${path}/retract/do`}
        back={path}
        submit={t("retract.submit")}
        isDangerous
      >
        <TextField
          {...{ locale, label, id: "note", rows: 4, lang: article.locale }}
          hint={t("retract.noteHint")}
          value={note}
          code={code}
        />
      </ConfirmAct>
    </>
  );
}
