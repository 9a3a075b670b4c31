import { addPaper } from "#domain/uploads/add-paper.ts";
import { addPicture } from "#domain/uploads/add-picture.ts";
import { fileOf, type Upload, type UploadKind } from "#domain/uploads/upload.ts";
import { translator } from "#platform/i18n.ts";
import { localePath } from "#platform/locales.ts";
import { smallestPicture } from "#platform/picture-address.ts";
import { answerJson, readFormData, seeOther } from "./answer.ts";
import { answerPage } from "./answer-page.tsx";
import { libraryTitle, libraryView } from "./library.tsx";
import { answerIn, type Scope, type ScopeParams } from "./scope.ts";

type Context = { params: Promise<ScopeParams> };

/** Takes a file into the library: from a form, which is led on to what it is about, or from `desk.js`, which is told. */
export function takeUpload(kind: UploadKind) {
  return (request: Request, { params }: Context): Promise<Response> =>
    answerIn(params, async (scope) => {
      const sent = (await readFormData(request)).get("sent");
      const file = sent instanceof File ? sent : undefined;
      const bytes = file ? Buffer.from(await file.arrayBuffer()) : Buffer.alloc(0);
      const { actor, campaignId } = scope;
      const added = await (kind === "picture" ? addPicture : addPaper)(actor, campaignId, bytes);
      const isForScript = request.headers.get("accept") === "application/json";
      if (added.outcome === "added")
        return isForScript ? tell(scope, added.upload) : leadOn(scope, added.upload);
      const message = inWords(scope, kind, added.problem, file?.name);
      if (isForScript) return answerJson({ error: message }, 400);
      return answerPage(actor, {
        locale: scope.locale,
        status: 400,
        title: libraryTitle(scope, kind),
        path: `${scope.path}/${kind}s`,
        body: await libraryView(scope, kind, { mistakes: [{ field: "sent", message }] }),
      });
    });
}

/** What is wrong with a file, with its name. */
function inWords(
  { locale }: Scope,
  kind: UploadKind,
  problem: string,
  file: string | undefined,
): string {
  const message =
    kind === "picture" || problem === "missing"
      ? translator(locale, "picture")(`errors.${problem as "kind"}`)
      : translator(locale, "uploads")(`paperErrors.${problem as "kind"}`);
  const label = translator(locale, "uploads")(kind === "picture" ? "file" : "paperFile");
  return translator(locale, "desk")("named", { name: file || label, message });
}

function pageOf({ path }: Scope, { id, kind }: Upload): string {
  return kind === "picture" ? `${path}/pictures/${id}?done=added` : `${path}/papers?done=added`;
}

function leadOn(scope: Scope, upload: Upload): Response {
  return seeOther(scope.locale, pageOf(scope, upload));
}

function tell(scope: Scope, upload: Upload): Response {
  const { width, height, kind } = upload;
  const file = fileOf(upload);
  const src = kind === "picture" && smallestPicture({ ...upload, file, width: width! });
  const page = localePath(scope.locale, pageOf(scope, upload));
  return answerJson({ file, page, ...(src && { src, width, height }) });
}
