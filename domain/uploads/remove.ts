import { eq } from "drizzle-orm";
import { importedItems } from "#db/schema/imports.ts";
import { uploads } from "#db/schema/uploads.ts";
import { transact } from "#db/transact.ts";
import type { Actor } from "#domain/actor.ts";
import { recordAudit } from "#domain/audit/record.ts";
import { uploadKey } from "#platform/picture-address.ts";
import { removeUpload as removeFiles } from "#platform/uploads.ts";
import { findUsed } from "./find-used.ts";
import { getUpload } from "./queries.ts";
import type { UploadKind } from "./upload.ts";

/** `used`: a draft or a version of an article shows it; those stay as they were published. */
export type RemoveOutcome = "removed" | "used";

/** Takes something away that nothing uses, its files too. Throws `NotFound`. */
export async function removeUpload(
  actor: Actor,
  library: { campaignId: number | null; kind: UploadKind },
  id: number,
): Promise<RemoveOutcome> {
  const { file } = await getUpload(actor, library, id);
  const wanted = new Set([uploadKey(file)!]);
  const before = await findUsed(wanted);
  if (before.keys.size > 0) return "used";
  const outcome = await transact(async (tx): Promise<RemoveOutcome> => {
    await getUpload(actor, library, id, tx);
    // What was published or typed meanwhile is little.
    const meanwhile = await findUsed(wanted, before.lastVersion, tx);
    if (meanwhile.keys.size > 0) return "used";
    await tx.update(importedItems).set({ uploadId: null }).where(eq(importedItems.uploadId, id));
    await tx.delete(uploads).where(eq(uploads.id, id));
    const subject = { campaignId: library.campaignId ?? undefined, id };
    await recordAudit(tx, actor, "upload.remove", subject);
    return "removed";
  });
  if (outcome === "removed") removeFiles(file);
  return outcome;
}
