import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { isAct } from "#components/organise/acts.ts";
import { Workspace } from "#components/organise/workspace.tsx";
import { translator } from "#platform/i18n.ts";
import type { Locale } from "#platform/locales.ts";
import { deskProps } from "../../../../desk.ts";
import { readEditable } from "../../read-editable.ts";
import { actView } from "./view.tsx";

type Props = { params: Promise<{ locale: Locale; slug: string; act: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params;
  return { title: `${translator(locale, "organise")("sections.state")} · ${slug}` };
}

export default async function ActPage({ params }: Props) {
  const { locale, slug, act } = await params;
  if (!isAct(act)) notFound();
  const editing = await readEditable(locale, slug);
  const path = `/organise/campaigns/${slug}/state/${act}`;
  return (
    <Workspace {...await deskProps(editing.actor, locale)} path={path}>
      {await actView(editing, act)}
    </Workspace>
  );
}
