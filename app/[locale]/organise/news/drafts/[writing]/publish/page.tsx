import type { Metadata } from "next";
import { translator } from "#platform/i18n.ts";
import { orNotFound } from "../../../../scope.ts";
import { NewsFrame } from "../../../news-frame.tsx";
import { readNewsroom } from "../../../newsroom.ts";
import { readWritten, type DraftParams } from "../read-written.ts";
import { publishView } from "./view.tsx";

type Props = { params: Promise<DraftParams> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await readNewsroom(await params);
  return { title: translator(locale, "newsDesk")("publish.submit") };
}

export default async function PublishDraftPage({ params }: Props) {
  const room = await readNewsroom(await params);
  const written = await orNotFound(readWritten(room, await params));
  return (
    <NewsFrame room={room} under={`/drafts/${written.draft.id}/publish`}>
      {publishView(room, written)}
    </NewsFrame>
  );
}
