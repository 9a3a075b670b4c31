import type { Metadata } from "next";
import { Workspace } from "#components/organise/workspace.tsx";
import { translator } from "#platform/i18n.ts";
import { deskProps } from "../../desk.ts";
import { orNotFound, readScope, type ScopeParams } from "../../scope.ts";
import { pictureDesk } from "./view.tsx";

type Props = {
  params: Promise<ScopeParams & { picture: string }>;
  searchParams: Promise<{ done?: string }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await readScope(await params);
  return { title: translator(locale, "uploads")("pictureTitle") };
}

export default async function PicturePage({ params, searchParams }: Props) {
  const given = await params;
  const scope = await readScope(given);
  const { locale, actor, path } = scope;
  const { done } = await searchParams;
  const body = await orNotFound(pictureDesk(scope, given.picture, { done }));
  return (
    <Workspace {...await deskProps(actor, locale)} path={`${path}/pictures/${given.picture}`}>
      {body}
    </Workspace>
  );
}
