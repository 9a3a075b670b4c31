import type { Metadata } from "next";
import { NewsList } from "#components/organise/news/news-list.tsx";
import { listDrafts, mapFailures } from "#domain/drafts/queries.ts";
import { listKeptArticles } from "#domain/versions/queries.ts";
import { readPlace } from "#domain/versions/version.ts";
import { translator } from "#platform/i18n.ts";
import type { ScopeParams } from "../scope.ts";
import { listedDrafts } from "./listed-drafts.ts";
import { NewsFrame } from "./news-frame.tsx";
import { readNewsroom } from "./newsroom.ts";

type Props = {
  params: Promise<ScopeParams>;
  searchParams: Promise<{ after?: string; done?: string }>;
};

const acts = ["published", "revised", "translated", "discarded"] as const;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, campaign } = await readNewsroom(await params);
  return {
    title: [translator(locale, "newsDesk")("heading"), campaign?.title].filter(Boolean).join(" · "),
  };
}

export default async function NewsPage({ params, searchParams }: Props) {
  const room = await readNewsroom(await params);
  const { locale, campaignId } = room;
  const { after, done } = await searchParams;
  const drafts = await listDrafts(campaignId);
  const ids = drafts.map(({ id }) => id);
  const failures = await mapFailures(campaignId, ids);
  const place = readPlace(after);
  return (
    <NewsFrame room={room} under="">
      <NewsList
        locale={locale}
        scope={room}
        drafts={await listedDrafts(drafts, failures)}
        {...await listKeptArticles(campaignId, { after: place })}
        isFirst={!place}
        done={acts.find((act) => act === done)}
      />
    </NewsFrame>
  );
}
