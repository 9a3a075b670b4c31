import type { Metadata } from "next";
import { VersionCompare } from "#components/organise/news/version-compare.tsx";
import { listVersions } from "#domain/versions/queries.ts";
import { translator } from "#platform/i18n.ts";
import { orNotFound } from "../../../scope.ts";
import { NewsFrame } from "../../news-frame.tsx";
import { readNewsroom } from "../../newsroom.ts";
import { readKept, type KeptParams } from "../read-kept.ts";

type Props = {
  params: Promise<KeptParams>;
  searchParams: Promise<{ language?: string; from?: string; to?: string }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await readNewsroom(await params);
  return { title: translator(locale, "newsDesk")("article.versions") };
}

export default async function VersionsPage({ params, searchParams }: Props) {
  const room = await readNewsroom(await params);
  const article = await orNotFound(readKept(room, await params));
  const { language, from, to } = await searchParams;
  const all = await listVersions(article.id);
  const languages = [...new Set(all.map(({ locale }) => locale))];
  const chosen = languages.find((one) => one === language) ?? article.locale;
  const versions = all.filter(({ locale }) => locale === chosen);
  const numbered = (number: string | undefined) =>
    versions.find((one) => String(one.number) === number);
  const newer = numbered(to) ?? versions.at(-1)!;
  const path = `${room.news}/${article.id}/versions`;
  return (
    <NewsFrame room={room} under={`/${article.id}/versions`}>
      <VersionCompare
        {...{ locale: room.locale, scope: room, path, languages, versions, newer }}
        title={article.title}
        language={chosen}
        older={numbered(from) ?? versions.find(({ number }) => number === newer.number - 1)}
      />
    </NewsFrame>
  );
}
