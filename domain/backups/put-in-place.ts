import { basename, join } from "node:path";
import { workOn } from "#db/connection.ts";
import { copyDatabase } from "#db/copy.ts";
import { replaceDatabase } from "#db/replace.ts";
import type { Actor } from "#domain/actor.ts";
import { environment } from "#platform/env.ts";
import { NotAllowed } from "#platform/refusals.ts";
import { replacedName } from "./backup.ts";
import { mayBackUp } from "./policy.ts";
import { restoredFile, stagedFiles } from "./queries.ts";

/** How many signatures are stored now, and under which name the database is kept that was here. */
export type Placed = { signatures: number; replaced: string | undefined };

/**
 * Writes every page of the staged database anew, so that nothing that was erased in it is left, and puts it
 * in the place of the present one, if there is one, in one step. No server may run. Throws `NotAllowed`, and what the disk throws.
 */
export async function putInPlace(actor: Actor): Promise<Placed> {
  if (!mayBackUp(actor)) throw new NotAllowed();
  const [staged] = stagedFiles() as [string];
  workOn(staged);
  const { damage, signatures } = await copyDatabase(restoredFile());
  if (damage.length > 0) throw new Error(damage.join("; "));
  workOn();
  const aside = join(environment().dataDir, replacedName(actor.at));
  const isReplaced = replaceDatabase(restoredFile(), aside);
  return { signatures, replaced: isReplaced ? basename(aside) : undefined };
}
