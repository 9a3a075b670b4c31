import type { Metadata } from "next";
import type { Mistake } from "#components/signature/error-summary.tsx";
import { UploadLibrary } from "#components/organise/upload-library.tsx";
import { Workspace } from "#components/organise/workspace.tsx";
import { listUploads } from "#domain/uploads/queries.ts";
import type { UploadKind } from "#domain/uploads/upload.ts";
import { translator } from "#platform/i18n.ts";
import { deskProps } from "./desk.ts";
import { orNotFound, readScope, type Scope, type ScopeParams } from "./scope.ts";

type Props = {
  params: Promise<ScopeParams>;
  searchParams: Promise<{ before?: string; done?: string }>;
};
type Shown = { before?: number | undefined; done?: string | undefined; mistakes?: Mistake[] };

/** The library of pictures or papers of a campaign or of the installation, as a page. */
export function libraryPage(kind: UploadKind) {
  return async function LibraryPage({ params, searchParams }: Props) {
    const scope = await readScope(await params);
    const { locale, actor, path } = scope;
    const { before, done } = await searchParams;
    const from = /^\d{1,15}$/.test(before ?? "") ? Number(before) : undefined;
    const t = translator(locale, "uploads");
    const said = { added: t(`${kind}s.added`), removed: t("removed") };
    const shown = { before: from, done: said[done as keyof typeof said] };
    const body = await orNotFound(libraryView(scope, kind, shown));
    return (
      <Workspace {...await deskProps(actor, locale)} path={`${path}/${kind}s`}>
        {body}
      </Workspace>
    );
  };
}

/** Its title. */
export function libraryMetadata(kind: UploadKind) {
  return async ({ params }: Pick<Props, "params">): Promise<Metadata> => {
    return { title: libraryTitle(await readScope(await params), kind) };
  };
}

/** What stands on it. Throws `NotFound` for who does not write the news. */
export async function libraryView(scope: Scope, kind: UploadKind, shown: Shown = {}) {
  const { locale, actor, campaignId, path, campaign } = scope;
  const { before, ...said } = shown;
  const { uploads, next } = await listUploads(actor, { campaignId, kind }, before);
  return <UploadLibrary {...{ locale, kind, path, campaign, uploads, next }} {...said} />;
}

/** How it is called. */
export function libraryTitle({ locale, campaign }: Scope, kind: UploadKind): string {
  const t = translator(locale, "uploads");
  return [t(`${kind}s.name`), campaign?.title].filter(Boolean).join(" · ");
}
