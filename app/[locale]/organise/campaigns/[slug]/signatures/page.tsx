import type { Metadata } from "next";
import { Workspace } from "#components/organise/workspace.tsx";
import { translator } from "#platform/i18n.ts";
import { deskProps } from "../../../desk.ts";
import { orNotFound, readScope, type ScopeParams } from "../../../scope.ts";
import { moderationView } from "./view.tsx";

type Props = {
  params: Promise<ScopeParams>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, campaign } = await readScope(await params);
  return { title: `${translator(locale, "moderation")("title")} · ${campaign?.title}` };
}

export default async function SignaturesPage({ params, searchParams }: Props) {
  const scope = await readScope(await params);
  const { locale, actor, path } = scope;
  const given = Object.entries(await searchParams).filter((entry) => typeof entry[1] === "string");
  const typed = Object.fromEntries(given) as Record<string, string>;
  const body = await orNotFound(moderationView(scope, typed));
  return (
    <Workspace {...await deskProps(actor, locale)} path={`${path}/signatures`}>
      {body}
    </Workspace>
  );
}
