import { basename, join } from "node:path";
import { workOn } from "#db/connection.ts";
import { copyDatabase } from "#db/copy.ts";
import { replaceDatabase } from "#db/replace.ts";
import { unpackFiles } from "#db/unpack-files.ts";
import type { Actor } from "#domain/actor.ts";
import { environment } from "#platform/env.ts";
import { NotAllowed } from "#platform/refusals.ts";
import { uploadFolder } from "#platform/uploads.ts";
import { replacedName } from "./backup.ts";
import { mayBackUp } from "./policy.ts";
import { restoredFile, stagedFiles } from "./queries.ts";

/** How many signatures and uploaded files are stored now, and under which name the database is kept that was here. */
export type Placed = { signatures: number; files: number; replaced: string | undefined };

/**
 * Puts the uploaded files of the staged database into their folder, writes every page of it anew, so that nothing that was erased in it is left, and puts it
 * in the place of the present one, if there is one, in one step. No server may run. Throws `NotAllowed`, and what the disk throws.
 */
export async function putInPlace(actor: Actor): Promise<Placed> {
  if (!mayBackUp(actor)) throw new NotAllowed();
  const [staged] = stagedFiles() as [string];
  // Beside those that are there, whose names are others: whatever is cut off now does no harm.
  const files = unpackFiles(staged, uploadFolder());
  workOn(staged);
  const { damage, signatures } = await copyDatabase(restoredFile());
  if (damage.length > 0) throw new Error(damage.join("; "));
  workOn();
  const aside = join(environment().dataDir, replacedName(actor.at));
  const isReplaced = replaceDatabase(restoredFile(), aside);
  return { signatures, files, replaced: isReplaced ? basename(aside) : undefined };
}
