import type { Metadata } from "next";
import { translator } from "#platform/i18n.ts";
import { orNotFound } from "../../../scope.ts";
import { NewsFrame } from "../../news-frame.tsx";
import { readNewsroom } from "../../newsroom.ts";
import { readStanding, type KeptParams } from "../read-kept.ts";
import { relatedView } from "./view.tsx";

type Props = { params: Promise<KeptParams> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await readNewsroom(await params);
  return { title: translator(locale, "newsDesk")("article.related") };
}

export default async function RelatedPage({ params }: Props) {
  const room = await readNewsroom(await params);
  const article = await orNotFound(readStanding(room, await params));
  return (
    <NewsFrame room={room} under={`/${article.id}/related`}>
      {await relatedView(room, article)}
    </NewsFrame>
  );
}
