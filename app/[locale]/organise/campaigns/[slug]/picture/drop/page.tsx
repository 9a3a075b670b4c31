import { notFound } from "next/navigation";
import { ConfirmAct } from "#components/organise/confirm-act.tsx";
import { Workspace } from "#components/organise/workspace.tsx";
import { findPicture } from "#domain/pictures/queries.ts";
import { translator } from "#platform/i18n.ts";
import type { Locale } from "#platform/locales.ts";
import { deskProps } from "../../../../desk.ts";
import { readEditable } from "../../read-editable.ts";

type Props = { params: Promise<{ locale: Locale; slug: string }> };

export default async function DropPicturePage({ params }: Props) {
  const { locale, slug } = await params;
  const { actor, campaign } = await readEditable(locale, slug);
  if (!(await findPicture(campaign.id))) notFound();
  const t = translator(locale, "picture");
  const path = `/organise/campaigns/${slug}/picture`;
  return (
    <Workspace {...await deskProps(actor, locale)} path={`${path}/drop`}>
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
    </Workspace>
  );
}
