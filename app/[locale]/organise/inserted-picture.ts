import type { OrganiserActor } from "#domain/actor.ts";
import { addPicture } from "#domain/uploads/add-picture.ts";
import { fileOf, markdownOf } from "#domain/uploads/upload.ts";
import { uploadKey } from "#platform/picture-address.ts";
import { textIn } from "./answer.ts";
import { pictureCodes } from "./sent-picture.ts";

type Inserted = {
  body: string;
  /** The fields of the `PictureInsert` as it comes back; none once the picture stands in the text. */
  values: Record<string, string>;
  codes: Record<string, string>;
};

/**
 * Puts the picture of a `PictureInsert` whose button was pressed without a script at the end of a body. Without words
 * it waits in the form, and they are asked for.
 */
export async function insertedPicture(
  actor: OrganiserActor,
  form: FormData,
  { name, campaignId, body }: { name: string; campaignId: number | null; body: string },
): Promise<Inserted> {
  const text = (field: string) => textIn(form, `${name}-${field}`);
  const words = { alt: text("alt").trim(), caption: text("caption").trim() };
  const codes: Record<string, string> = {};
  let file = text("file");
  const sent = form.get(`${name}-sent`);
  if (sent instanceof File && sent.size > 0) {
    const added = await addPicture(actor, campaignId, Buffer.from(await sent.arrayBuffer()));
    if (added.outcome === "added") file = fileOf(added.upload);
    else codes[`${name}-sent`] = pictureCodes[added.problem];
  }
  const key = uploadKey(file);
  if (!key) codes[`${name}-sent`] ??= "required";
  if (words.alt === "") codes[`${name}-alt`] = "required";
  if (key && Object.keys(codes).length === 0)
    return { body: `${body.trimEnd()}\n\n${markdownOf(key, words)}\n`, values: {}, codes };
  const values = { file: key ? file : "", ...words };
  const named = Object.entries(values).map(([field, value]) => [`${name}-${field}`, value]);
  return { body, values: Object.fromEntries(named) as Record<string, string>, codes };
}
