import type { ReactNode } from "react";
import { Workspace } from "#components/organise/workspace.tsx";
import { deskProps } from "../../desk.ts";
import type { Edited } from "./read-edited.ts";

type Props = { edited: Edited; under: string; children: ReactNode };

/** A section of a campaign in the frame of the workspace. */
export async function SectionPage({ edited: { actor, locale, campaign }, under, children }: Props) {
  const path = `/organise/campaigns/${campaign.slug}/${under}`;
  return (
    <Workspace {...await deskProps(actor, locale)} path={path}>
      {children}
    </Workspace>
  );
}
