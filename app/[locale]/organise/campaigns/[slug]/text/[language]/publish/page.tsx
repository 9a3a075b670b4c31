import { Workspace } from "#components/organise/workspace.tsx";
import type { Locale } from "#platform/locales.ts";
import { deskProps } from "../../../../../desk.ts";
import { readEditable } from "../../../read-editable.ts";
import { readText } from "../../read-text.ts";
import { publishView } from "./view.tsx";

type Props = { params: Promise<{ locale: Locale; slug: string; language: string }> };

export default async function PublishTextPage({ params }: Props) {
  const { locale, slug, language } = await params;
  const editing = await readEditable(locale, slug);
  const text = await readText(editing, language);
  const path = `/organise/campaigns/${slug}/text/${language}/publish`;
  return (
    <Workspace {...await deskProps(editing.actor, locale)} path={path}>
      {publishView(editing, text)}
    </Workspace>
  );
}
