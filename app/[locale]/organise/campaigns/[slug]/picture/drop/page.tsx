import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ConfirmAct } from "#components/organise/confirm-act.tsx";
import { findPicture } from "#domain/pictures/queries.ts";
import { translator } from "#platform/i18n.ts";
import type { Locale } from "#platform/locales.ts";
import { readEdited } from "../../read-edited.ts";
import { SectionPage } from "../../section-page.tsx";

type Props = { params: Promise<{ locale: Locale; slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params;
  return { title: `${translator(locale, "picture")("drop.title")} · ${slug}` };
}

export default async function DropPicturePage({ params }: Props) {
  const { locale, slug } = await params;
  const edited = await readEdited({ locale, slug });
  if (!(await findPicture(edited.campaign.id))) notFound();
  const t = translator(locale, "picture");
  const path = `/organise/campaigns/${slug}/picture`;
  return (
    <SectionPage edited={edited} under="picture/drop">
      <ConfirmAct
        locale={locale}
        title={t("drop.title")}
        effects={[t("drop.gone"), t("drop.file")]}
        undo={t("drop.undo")}
        action={`${path}/drop/do`}
        back={path}
        submit={t("drop.submit")}
        isDangerous
      />
    </SectionPage>
  );
}
