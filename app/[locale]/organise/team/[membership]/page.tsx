import type { Metadata } from "next";
import { ChangeRole } from "#components/organise/change-role.tsx";
import { Workspace } from "#components/organise/workspace.tsx";
import { translator } from "#platform/i18n.ts";
import { deskProps } from "../../desk.ts";
import type { ScopeParams } from "../../scope.ts";
import { readMate } from "./read-mate.ts";

type Props = { params: Promise<ScopeParams & { membership: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, name } = await readMate(await params);
  return { title: translator(locale, "team")("changeTitle", { name }) };
}

export default async function MatePage({ params }: Props) {
  const { actor, ...mate } = await readMate(await params);
  return (
    <Workspace {...await deskProps(actor, mate.locale)} path={mate.own}>
      <ChangeRole {...mate} />
    </Workspace>
  );
}
