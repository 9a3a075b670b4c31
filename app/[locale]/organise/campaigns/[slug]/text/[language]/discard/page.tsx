import { notFound } from "next/navigation";
import { ConfirmAct } from "#components/organise/confirm-act.tsx";
import { Workspace } from "#components/organise/workspace.tsx";
import { translator } from "#platform/i18n.ts";
import type { Locale } from "#platform/locales.ts";
import { deskProps } from "../../../../../desk.ts";
import { readEditable } from "../../../read-editable.ts";
import { readText } from "../../read-text.ts";

type Props = { params: Promise<{ locale: Locale; slug: string; language: string }> };

export default async function DiscardTextPage({ params }: Props) {
  const { locale, slug, language } = await params;
  const editing = await readEditable(locale, slug);
  const { standing } = await readText(editing, language);
  const { draft, shown } = standing;
  if (!draft || !shown) notFound();
  const t = translator(locale, "text");
  const path = `/organise/campaigns/${slug}/text/${language}`;
  return (
    <Workspace {...await deskProps(editing.actor, locale)} path={`${path}/discard`}>
      <ConfirmAct
        locale={locale}
        title={t("discard.title", { number: draft.number })}
        effects={[
          t("discard.gone", { number: draft.number }),
          t("discard.shown", { number: shown.number }),
        ]}
        undo={t("discard.undo")}
        action={`${path}/discard/do`}
        back={path}
        submit={t("discard.submit")}
        hidden={{ id: String(draft.id) }}
        isDangerous
      />
    </Workspace>
  );
}
