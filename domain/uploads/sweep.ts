import { and, inArray, lt, notInArray, isNotNull } from "drizzle-orm";
import { reader } from "#db/connection.ts";
import { importedItems } from "#db/schema/imports.ts";
import { uploads } from "#db/schema/uploads.ts";
import { transact } from "#db/transact.ts";
import type { Actor } from "#domain/actor.ts";
import { recordAudit } from "#domain/audit/record.ts";
import { uploadKey } from "#platform/picture-address.ts";
import { NotAllowed } from "#platform/refusals.ts";
import { removeUpload as removeFiles } from "#platform/uploads.ts";
import { findUsed } from "./find-used.ts";
import { maySweepUploads } from "./policy.ts";
import { keptUnusedDays } from "./upload.ts";

const dayMilliseconds = 86_400_000;

/**
 * Takes away what was added a month ago and what no draft and no version of an article uses, its files too; answers how
 * many. What an import brought stays for as long as the import can be undone. Throws `NotAllowed`.
 */
export async function sweepUploads(actor: Actor): Promise<number> {
  if (!maySweepUploads(actor)) throw new NotAllowed();
  const old = await listOld(actor.at);
  if (old.length === 0) return 0;
  const byKey = new Map(old.map((upload) => [uploadKey(upload.file)!, upload]));
  const wanted = new Set(byKey.keys());
  const before = await findUsed(wanted);
  const swept = await transact(async (tx) => {
    // What was published or typed meanwhile is little.
    const meanwhile = await findUsed(wanted, before.lastVersion, tx);
    const isUsed = (key: string) => before.keys.has(key) || meanwhile.keys.has(key);
    const unused = [...byKey].filter(([key]) => !isUsed(key)).map(([, upload]) => upload);
    if (unused.length === 0) return [];
    const ids = unused.map(({ id }) => id);
    await tx.delete(uploads).where(inArray(uploads.id, ids));
    await recordAudit(tx, actor, "upload.sweep", {}, { count: ids.length });
    return unused;
  });
  for (const { file } of swept) removeFiles(file);
  return swept.length;
}

async function listOld(at: Date) {
  const before = new Date(at.getTime() - keptUnusedDays * dayMilliseconds);
  const imported = reader()
    .select({ id: importedItems.uploadId })
    .from(importedItems)
    .where(isNotNull(importedItems.uploadId));
  return reader()
    .select({ id: uploads.id, file: uploads.file })
    .from(uploads)
    .where(and(lt(uploads.uploadedAt, before), notInArray(uploads.id, imported)));
}
