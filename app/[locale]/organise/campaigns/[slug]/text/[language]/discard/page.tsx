import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ConfirmAct } from "#components/organise/confirm-act.tsx";
import { translator } from "#platform/i18n.ts";
import type { Locale } from "#platform/locales.ts";
import { readEdited } from "../../../read-edited.ts";
import { SectionPage } from "../../../section-page.tsx";
import { readText } from "../../read-text.ts";

type Props = { params: Promise<{ locale: Locale; slug: string; language: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params;
  return { title: `${translator(locale, "text")("discard.submit")} · ${slug}` };
}

export default async function DiscardTextPage({ params }: Props) {
  const { locale, slug, language } = await params;
  const edited = await readEdited({ locale, slug });
  const { standing } = await readText(edited, language);
  const { draft, shown } = standing;
  if (!draft || !shown) notFound();
  const t = translator(locale, "text");
  const path = `/organise/campaigns/${slug}/text/${language}`;
  return (
    <SectionPage edited={edited} under={`text/${language}/discard`}>
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
    </SectionPage>
  );
}
