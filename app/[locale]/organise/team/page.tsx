import type { Metadata } from "next";
import { Workspace } from "#components/organise/workspace.tsx";
import { translator } from "#platform/i18n.ts";
import { deskProps } from "../desk.ts";
import { orNotFound, readScope, type ScopeParams } from "../scope.ts";
import { teamBody } from "./team-body.tsx";

type Props = {
  params: Promise<ScopeParams>;
  searchParams: Promise<{ done?: string }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, campaign } = await readScope(await params);
  const t = translator(locale, "team");
  return { title: campaign ? t("titleOf", campaign) : t("titleEverywhere") };
}

export default async function TeamPage({ params, searchParams }: Props) {
  const scope = await readScope(await params);
  const { locale, actor, path } = scope;
  const body = await orNotFound(teamBody(scope, { news: (await searchParams).done }));
  return (
    <Workspace {...await deskProps(actor, locale)} path={`${path}/team`}>
      {body}
    </Workspace>
  );
}
