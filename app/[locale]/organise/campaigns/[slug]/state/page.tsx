import type { Metadata } from "next";
import { ActList } from "#components/organise/act-list.tsx";
import { DeskPage } from "#components/organise/desk-page.tsx";
import { isAct } from "#components/organise/acts.ts";
import { Workspace } from "#components/organise/workspace.tsx";
import { translator } from "#platform/i18n.ts";
import type { Locale } from "#platform/locales.ts";
import { deskProps } from "../../../desk.ts";
import { headOf, readEditable } from "../read-editable.ts";

type Props = {
  params: Promise<{ locale: Locale; slug: string }>;
  searchParams: Promise<{ done?: string }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params;
  return { title: `${translator(locale, "organise")("sections.state")} · ${slug}` };
}

export default async function StatePage({ params, searchParams }: Props) {
  const { locale, slug } = await params;
  const { done = "" } = await searchParams;
  const editing = await readEditable(locale, slug);
  const head = await headOf(editing);
  const t = translator(locale, "acts");
  const path = `/organise/campaigns/${slug}/state`;
  return (
    <Workspace {...await deskProps(editing.actor, locale)} path={path}>
      <DeskPage
        {...head}
        title={translator(locale, "organise")("sections.state")}
        lead={t(`states.${head.state}`)}
        done={isAct(done) ? t(`${done}.done`) : undefined}
      >
        <ActList locale={locale} path={path} state={head.state} />
      </DeskPage>
    </Workspace>
  );
}
