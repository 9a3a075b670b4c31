import type { Metadata } from "next";
import { Workspace } from "#components/organise/workspace.tsx";
import { translator } from "#platform/i18n.ts";
import type { Locale } from "#platform/locales.ts";
import { deskProps } from "../../../../desk.ts";
import { readEditable } from "../../read-editable.ts";
import { readText } from "../read-text.ts";
import { textView } from "./view.tsx";

type Props = {
  params: Promise<{ locale: Locale; slug: string; language: string }>;
  searchParams: Promise<{ done?: string }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug, language } = await params;
  return { title: `${translator(locale, "organise")("sections.text")} (${language}) · ${slug}` };
}

export default async function TextPage({ params, searchParams }: Props) {
  const { locale, slug, language } = await params;
  const editing = await readEditable(locale, slug);
  const text = await readText(editing, language);
  const path = `/organise/campaigns/${slug}/text/${language}`;
  return (
    <Workspace {...await deskProps(editing.actor, locale)} path={path}>
      {await textView(editing, text, await searchParams)}
    </Workspace>
  );
}
