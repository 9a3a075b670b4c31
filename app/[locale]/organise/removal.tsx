import type { Metadata } from "next";
import { ConfirmAct } from "#components/organise/confirm-act.tsx";
import { Workspace } from "#components/organise/workspace.tsx";
import { getUpload } from "#domain/uploads/queries.ts";
import { removeUpload } from "#domain/uploads/remove.ts";
import type { UploadKind } from "#domain/uploads/upload.ts";
import { translator } from "#platform/i18n.ts";
import { seeOther } from "./answer.ts";
import { deskProps } from "./desk.ts";
import { answerIn, orNotFound, readId, readScope, type ScopeParams } from "./scope.ts";

type Params = Promise<ScopeParams & { picture?: string; paper?: string }>;

/** Asks whether a picture or paper of the library is to go, as a page. */
export function removalPage(kind: UploadKind) {
  return async function RemovalPage({ params }: { params: Params }) {
    const given = await params;
    const { locale, actor, campaignId, path } = await readScope(given);
    const id = given[kind] ?? "";
    const own = `${path}/${kind}s/${id}`;
    const find = async () => getUpload(actor, { campaignId, kind }, readId(id));
    await orNotFound(find());
    const t = translator(locale, "uploads");
    return (
      <Workspace {...await deskProps(actor, locale)} path={`${own}/remove`}>
        <ConfirmAct
          locale={locale}
          title={t(`remove.${kind}`)}
          effects={[t("remove.gone"), t("used")]}
          undo={t("remove.undo")}
          action={`${own}/remove/do`}
          back={kind === "picture" ? own : `${path}/papers`}
          submit={t("remove.submit")}
          isDangerous
        />
      </Workspace>
    );
  };
}

/** Its title. */
export function removalMetadata(kind: UploadKind) {
  return async ({ params }: { params: Params }): Promise<Metadata> => {
    const { locale } = await params;
    return { title: translator(locale, "uploads")(`remove.${kind}`) };
  };
}

/** Removes it, or says that something shows it. */
export function removal(kind: UploadKind) {
  return (_: Request, { params }: { params: Params }): Promise<Response> =>
    answerIn(params, async ({ actor, locale, campaignId, path }, given) => {
      const id = given[kind] ?? "";
      const outcome = await removeUpload(actor, { campaignId, kind }, readId(id));
      const library = `${path}/${kind}s`;
      const page = outcome === "used" && kind === "picture" ? `${library}/${id}` : library;
      return seeOther(locale, `${page}?done=${outcome}`);
    });
}
