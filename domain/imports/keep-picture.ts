import { keepOrigin, type Origin } from "#db/origin.ts";
import { uploads } from "#db/schema/uploads.ts";
import { transact } from "#db/transact.ts";
import type { Actor } from "#domain/actor.ts";
import { recordAudit } from "#domain/audit/record.ts";
import { readPictureSizes } from "#platform/picture-sizes.ts";
import type { PictureProblem } from "#platform/picture.ts";
import { NotAllowed } from "#platform/refusals.ts";
import { removeUpload, writeUploadedPicture } from "#platform/uploads.ts";
import { mayImport } from "./policy.ts";

/** A picture that articles can name by its file. */
export type KeptPicture = { file: string; width: number; height: number; sizes: number[] };

export type KeepOutcome =
  { outcome: "kept"; picture: KeptPicture } | { outcome: "refused"; problem: PictureProblem };

/**
 * Writes a picture that an import has found anew, as one that an editor adds, and remembers where it comes from.
 * `alt` and `credit` may be empty: an import takes what there is. Throws `NotAllowed`.
 */
export async function keepPicture(
  actor: Actor,
  origin: Origin,
  sent: Buffer,
  words: { alt: string; credit: string; campaignId: number | null },
): Promise<KeepOutcome> {
  if (!mayImport(actor)) throw new NotAllowed();
  const read = await readPictureSizes(sent);
  if ("problem" in read) return { outcome: "refused", problem: read.problem };
  const { width, height, sizes, files } = read.picture;
  const file = writeUploadedPicture(read.picture);
  const bytes = files.reduce((sum, one) => sum + one.bytes.length, 0);
  try {
    await transact(async (tx) => {
      const row = { kind: "picture" as const, file, bytes, width, height, sizes, ...words };
      const [made] = await tx
        .insert(uploads)
        .values({ ...row, uploadedAt: actor.at })
        .returning({ id: uploads.id });
      await keepOrigin(tx, origin, { uploadId: made!.id });
      const detail = { number: String(origin.importId) };
      await recordAudit(tx, actor, "import.picture", { id: made!.id }, detail);
    });
  } catch (error) {
    removeUpload(file);
    throw error;
  }
  return { outcome: "kept", picture: { file, width, height, sizes } };
}
