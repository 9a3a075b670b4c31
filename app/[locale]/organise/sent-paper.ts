import type { OrganiserActor } from "#domain/actor.ts";
import type { PaperFile } from "#domain/articles/article.ts";
import { addPaper, type PaperProblem } from "#domain/uploads/add-paper.ts";
import { findUploadByPath } from "#domain/uploads/queries.ts";
import { fileOf } from "#domain/uploads/upload.ts";
import { defaultLocale, isLocale } from "#platform/locales.ts";
import { textIn } from "./answer.ts";

const paperCodes: Record<PaperProblem, string> = {
  missing: "required",
  tooHeavy: "paperTooHeavy",
  kind: "paperKind",
  broken: "paperBroken",
};

type Sent = { paper: PaperFile | null; codes: Record<string, string> };
type Wanted = { name: string; campaignId: number | null; current: PaperFile | null };

/** The paper that a form with a `PaperField` says: the one that was sent along, or the one it had. */
export async function sentPaper(
  actor: OrganiserActor,
  form: FormData,
  { name, campaignId, current }: Wanted,
): Promise<Sent> {
  const text = (field: string) => textIn(form, `${name}-${field}`);
  const locale = isLocale(text("locale")) ? text("locale") : defaultLocale;
  const codes: Record<string, string> = {};
  const sent = form.get(`${name}-sent`);
  const paperOf = (file: string, bytes: number) => ({ file, bytes, locale }) as PaperFile;
  if (sent instanceof File && sent.size > 0) {
    const added = await addPaper(actor, campaignId, Buffer.from(await sent.arrayBuffer()));
    if (added.outcome === "added")
      return { paper: paperOf(fileOf(added.upload), added.upload.bytes), codes };
    codes[`${name}-sent`] = paperCodes[added.problem];
  }
  const file = text("file");
  if (file === "" || text("drop") !== "") return { paper: null, codes };
  if (file === current?.file) return { paper: paperOf(file, current.bytes), codes };
  const upload = await findUploadByPath(file);
  if (upload?.kind === "paper") return { paper: paperOf(file, upload.bytes), codes };
  return { paper: null, codes: { [`${name}-sent`]: "paperGone", ...codes } };
}
