import type { Metadata } from "next";
import { Workspace } from "#components/organise/workspace.tsx";
import { translator } from "#platform/i18n.ts";
import type { Locale } from "#platform/locales.ts";
import { deskProps } from "../../../desk.ts";
import { readEditable } from "../read-editable.ts";
import { settingsView } from "./view.tsx";

type Props = {
  params: Promise<{ locale: Locale; slug: string }>;
  searchParams: Promise<{ done?: string }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params;
  return { title: `${translator(locale, "organise")("sections.settings")} · ${slug}` };
}

export default async function SettingsPage({ params, searchParams }: Props) {
  const { locale, slug } = await params;
  const editing = await readEditable(locale, slug);
  const path = `/organise/campaigns/${slug}/settings`;
  return (
    <Workspace {...await deskProps(editing.actor, locale)} path={path}>
      {await settingsView(editing, await searchParams)}
    </Workspace>
  );
}
