import type { Metadata } from "next";
import { ArticleDesk } from "#components/organise/news/article-desk.tsx";
import { listDraftsOf } from "#domain/drafts/queries.ts";
import { listNotes } from "#domain/versions/queries.ts";
import { translator } from "#platform/i18n.ts";
import { orNotFound } from "../../scope.ts";
import { NewsFrame } from "../news-frame.tsx";
import { readNewsroom } from "../newsroom.ts";
import { readKept, type KeptParams } from "./read-kept.ts";

type Props = { params: Promise<KeptParams>; searchParams: Promise<{ done?: string }> };

const acts = ["published", "revised", "translated", "retracted", "related", "discarded"] as const;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const room = await readNewsroom(await params);
  const { title } = await orNotFound(readKept(room, await params));
  return { title: `${title} · ${translator(room.locale, "newsDesk")("heading")}` };
}

export default async function KeptArticlePage({ params, searchParams }: Props) {
  const room = await readNewsroom(await params);
  const article = await orNotFound(readKept(room, await params));
  const { done } = await searchParams;
  const drafts = await listDraftsOf(article.id);
  return (
    <NewsFrame room={room} under={`/${article.id}`}>
      <ArticleDesk
        locale={room.locale}
        scope={room}
        article={article}
        notes={await listNotes(article.id)}
        written={drafts.map(({ locale }) => locale)}
        done={acts.find((act) => act === done)}
      />
    </NewsFrame>
  );
}
