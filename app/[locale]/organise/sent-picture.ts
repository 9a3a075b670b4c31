import type { OrganiserActor } from "#domain/actor.ts";
import type { Picture } from "#domain/articles/article.ts";
import { addPicture } from "#domain/uploads/add-picture.ts";
import { findUploadByPath } from "#domain/uploads/queries.ts";
import { pictureOf } from "#domain/uploads/upload.ts";
import type { PictureProblem } from "#platform/picture.ts";
import { textIn } from "./answer.ts";

/** What is wrong with a picture that was sent along, by the codes of `wrong` in `messages`. */
export const pictureCodes: Record<PictureProblem, string> = {
  missing: "required",
  tooHeavy: "pictureTooHeavy",
  kind: "pictureKind",
  moving: "pictureMoving",
  polyglot: "picturePolyglot",
  tooManyPixels: "pictureTooManyPixels",
  broken: "pictureBroken",
};

type Sent = { picture: Picture | null; codes: Record<string, string> };
type Wanted = { name: string; campaignId: number | null; current: Picture | null };

/**
 * The picture that a form with a `PictureField` says: the one that was sent along, which is added to the library
 * at once, or the one it had; with its words as they were typed, unchecked. `current` is the draft's.
 */
export async function sentPicture(
  actor: OrganiserActor,
  form: FormData,
  { name, campaignId, current }: Wanted,
): Promise<Sent> {
  const text = (field: string) => textIn(form, `${name}-${field}`);
  const words = { alt: text("alt"), caption: text("caption"), credit: text("credit") };
  const point = { x: readPercent(text("x")), y: readPercent(text("y")) };
  const shown = (picture: Picture): Picture => ({ ...picture, ...words, focal: point });
  const codes: Record<string, string> = {};
  const sent = form.get(`${name}-sent`);
  if (sent instanceof File && sent.size > 0) {
    const added = await addPicture(actor, campaignId, Buffer.from(await sent.arrayBuffer()));
    if (added.outcome === "added") return { picture: shown(pictureOf(added.upload, words)), codes };
    codes[`${name}-sent`] = pictureCodes[added.problem];
  }
  const file = text("file");
  if (file === "" || text("drop") !== "") return { picture: null, codes };
  if (file === current?.file) return { picture: shown(current), codes };
  const upload = await findUploadByPath(file);
  if (upload?.kind === "picture") return { picture: shown(pictureOf(upload, words)), codes };
  return { picture: null, codes: { [`${name}-sent`]: "pictureGone", ...codes } };
}

function readPercent(text: string): number {
  const number = Math.round(Number(text));
  return text.trim() !== "" && number >= 0 && number <= 100 ? number : 50;
}
