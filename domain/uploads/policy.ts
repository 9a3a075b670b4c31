import type { Db } from "#db/connection.ts";
import type { Actor } from "#domain/actor.ts";
import { mayDo, holderOf } from "#domain/memberships/membership.ts";
import { requireRight } from "#domain/memberships/queries.ts";

/**
 * Who writes the news of a campaign, or of the installation (`null`), adds what it shows. For everybody else there is
 * nothing of it: throws `NotFound`.
 */
export async function requireUploading(
  actor: Actor,
  campaignId: number | null,
  db?: Db,
): Promise<void> {
  const options = { sight: "article.write", ...(db && { db }) } as const;
  await requireRight(actor, "article.write", campaignId, options);
}

/** The schedule and the operator sweep away what nothing uses. */
export function maySweepUploads(actor: Actor): boolean {
  return mayDo(holderOf(actor, undefined), "upload.sweep");
}
