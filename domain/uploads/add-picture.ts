import { uploads } from "#db/schema/uploads.ts";
import { transact } from "#db/transact.ts";
import type { Actor } from "#domain/actor.ts";
import { recordAudit } from "#domain/audit/record.ts";
import type { PictureProblem } from "#platform/picture.ts";
import { readPictureSizes } from "#platform/picture-sizes.ts";
import { removeUpload, writeUploadedPicture } from "#platform/uploads.ts";
import { requireUploading } from "./policy.ts";
import type { Upload } from "./upload.ts";

export type AddPictureOutcome =
  { outcome: "added"; upload: Upload } | { outcome: "refused"; problem: PictureProblem };

/**
 * Adds a picture for the news of a campaign or, with `null`, of the installation: written anew in several sizes and
 * formats, without what a camera put into it. Throws `NotFound` for who does not write that news, before it looks at
 * what was sent.
 */
export async function addPicture(
  actor: Actor,
  campaignId: number | null,
  sent: Buffer,
): Promise<AddPictureOutcome> {
  await requireUploading(actor, campaignId);
  const read = await readPictureSizes(sent);
  if ("problem" in read) return { outcome: "refused", problem: read.problem };
  const { width, height, sizes, files } = read.picture;
  const file = writeUploadedPicture(read.picture);
  const bytes = files.reduce((sum, one) => sum + one.bytes.length, 0);
  const uploadedBy = actor.kind === "organiser" ? actor.organiserId : null;
  try {
    return await transact(async (tx) => {
      await requireUploading(actor, campaignId, tx);
      const facts = { file, bytes, width, height, sizes, uploadedAt: actor.at, uploadedBy };
      const [upload] = await tx
        .insert(uploads)
        .values({ campaignId, kind: "picture", ...facts })
        .returning();
      const subject = { campaignId: campaignId ?? undefined, id: upload!.id };
      await recordAudit(tx, actor, "picture.add", subject);
      return { outcome: "added", upload: upload! };
    });
  } catch (error) {
    removeUpload(file);
    throw error;
  }
}
