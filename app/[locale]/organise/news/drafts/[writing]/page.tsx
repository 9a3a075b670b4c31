import type { Metadata } from "next";
import { translator } from "#platform/i18n.ts";
import { orNotFound } from "../../../scope.ts";
import { NewsFrame } from "../../news-frame.tsx";
import { readNewsroom } from "../../newsroom.ts";
import { readWritten, type DraftParams } from "./read-written.ts";
import { draftView } from "./view.tsx";

type Props = { params: Promise<DraftParams>; searchParams: Promise<{ done?: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const room = await readNewsroom(await params);
  const { draft } = await orNotFound(readWritten(room, await params));
  const t = translator(room.locale, "newsDesk");
  return { title: `${draft.content.title || t("untitled")} · ${t("heading")}` };
}

export default async function DraftPage({ params, searchParams }: Props) {
  const room = await readNewsroom(await params);
  const written = await orNotFound(readWritten(room, await params));
  return (
    <NewsFrame room={room} under={`/drafts/${written.draft.id}`}>
      {await draftView(room, written, await searchParams)}
    </NewsFrame>
  );
}
