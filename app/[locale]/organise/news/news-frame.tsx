import type { ReactNode } from "react";
import { Workspace } from "#components/organise/workspace.tsx";
import { deskProps } from "../desk.ts";
import type { Newsroom } from "./newsroom.ts";

type Props = { room: Newsroom; under: string; children: ReactNode };

/** A page of a newsroom in the frame of the workspace. */
export async function NewsFrame({ room: { actor, locale, news }, under, children }: Props) {
  return (
    <Workspace {...await deskProps(actor, locale)} path={news + under}>
      {children}
    </Workspace>
  );
}
