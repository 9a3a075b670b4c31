import type { Metadata } from "next";
import { isKindAddress } from "#domain/articles/article.ts";
import { archiveMetadata, ArchivePage, type ArchiveProps } from "../archive-page.tsx";
import { kindMetadata, KindPage } from "../kind-page.tsx";

/** Behind `/news/` stands a year, or a kind of articles. */
export async function generateMetadata(props: ArchiveProps): Promise<Metadata> {
  return (await isOfKind(props)) ? kindMetadata(props) : archiveMetadata(props);
}

export default async function Page(props: ArchiveProps) {
  return (await isOfKind(props)) ? KindPage(props) : ArchivePage(props);
}

async function isOfKind({ params }: ArchiveProps): Promise<boolean> {
  return isKindAddress((await params).year);
}
