import { pictureInput, maxPictures } from "#domain/deliveries/input.ts";
import { stagePicture } from "#domain/deliveries/stage-picture.ts";
import { codesOf } from "#platform/codes.ts";
import { readStaged } from "#platform/staged.ts";
import { pictureCodes } from "../../../sent-picture.ts";
import type { Edited } from "../read-edited.ts";

type Values = Record<string, string>;
type Sent = { pictures: { staged: string; alt: string; credit: string }[]; codes: Values };

/**
 * The pictures of a posted form, kept so that nobody has to choose them again; their names are put among
 * `values`. What is wrong with them is named by field.
 */
export async function sentPictures(
  edited: Edited,
  files: Record<string, File>,
  values: Values,
): Promise<Sent> {
  const sent: Sent = { pictures: [], codes: {} };
  for (let number = 1; number <= maxPictures; number++) {
    if (values[`drop-${number}`]) delete values[`staged-${number}`];
    const problem = await keep(edited, files[`picture-${number}`], values, number);
    if (problem) sent.codes[`picture-${number}`] = problem;
    const picture = {
      staged: values[`staged-${number}`] ?? "",
      alt: values[`alt-${number}`] ?? "",
      credit: values[`credit-${number}`] ?? "",
    };
    if (!picture.staged) continue;
    const read = pictureInput.safeParse(picture);
    if (read.success) sent.pictures.push(read.data);
    else
      for (const [field, code] of Object.entries(codesOf(read.error)))
        sent.codes[`${field}-${number}`] = code;
  }
  return sent;
}

/** The pictures as a page shows them that nobody else is to see yet. */
export function stagedPictures(pictures: Sent["pictures"]) {
  return pictures.flatMap(({ staged, alt, credit }) => {
    const found = readStaged(staged);
    if (!found) return [];
    const { bytes, extension, width, height } = found;
    const type = extension === "webp" ? "image/webp" : "image/jpeg";
    return [{ src: `data:${type};base64,${bytes.toString("base64")}`, width, height, alt, credit }];
  });
}

async function keep(
  { actor, campaign }: Edited,
  file: File | undefined,
  values: Values,
  number: number,
): Promise<string | undefined> {
  const name = `staged-${number}`;
  if (!file || file.size === 0) {
    const isGone = values[name] !== undefined && !readStaged(values[name]);
    if (isGone) delete values[name];
    return isGone ? "pictureGone" : undefined;
  }
  const bytes = Buffer.from(await file.arrayBuffer());
  const outcome = await stagePicture(actor, campaign.id, bytes);
  if (outcome.outcome === "refused") return pictureCodes[outcome.problem];
  values[name] = outcome.staged;
  return undefined;
}
