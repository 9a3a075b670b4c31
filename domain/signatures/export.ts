import { and, asc, eq, gt, isNotNull, isNull } from "drizzle-orm";
import { reader } from "#db/connection.ts";
import { placeholder } from "#db/expressions.ts";
import { prepared } from "#db/prepared.ts";
import { signatures } from "#db/schema/signatures.ts";
import { transact } from "#db/transact.ts";
import type { OrganiserActor } from "#domain/actor.ts";
import { recordAudit } from "#domain/audit/record.ts";
import { consumeLimits } from "#domain/limits/consume.ts";
import { requireProof } from "#domain/sessions/session.ts";
import { TooMany } from "#platform/refusals.ts";
import { openFields } from "./open-fields.ts";
import { mayExport, requireRight } from "./policy.ts";
import { isCounted, type SealedFields, type Signature } from "./signature.ts";
import { tellOwners } from "./tell-owners.ts";

/** A counted signature with what is sealed in it; `fields` is undefined once they are forgotten. */
export type ExportedSignature = { signature: Signature; fields: SealedFields | undefined };

const rowsPerPage = 500;

const selectPage = prepared((db) =>
  db
    .select()
    .from(signatures)
    .where(
      and(
        eq(signatures.campaignId, placeholder("campaignId")),
        gt(signatures.id, placeholder("after")),
        isNotNull(signatures.confirmedAt),
        isNull(signatures.withdrawnAt),
      ),
    )
    .orderBy(asc(signatures.id))
    .limit(rowsPerPage)
    .prepare(),
);

/**
 * Everything that counts in a campaign, in pages by id, so that memory stays flat whatever their
 * number; the act itself goes into the history and is told to the owners. Throws `NotFound`, `NotAllowed`,
 * `ProofNeeded`, and `TooMany` after 5 exports in an hour, before the first page.
 */
export async function exportSignatures(
  actor: OrganiserActor,
  campaignId: number,
): Promise<AsyncGenerator<ExportedSignature[]>> {
  await transact(async (tx) => {
    await requireRight(tx, actor, campaignId, mayExport);
    requireProof(actor);
    const use = { name: "exportOfOrganiser", key: actor.organiserId } as const;
    const freeAt = await consumeLimits(tx, [use], actor.at);
    if (freeAt) throw new TooMany(Math.ceil((freeAt.getTime() - actor.at.getTime()) / 1000));
    await recordAudit(tx, actor, "signature.export", { campaignId });
    await tellOwners(tx, actor, campaignId);
  });
  return pagesOf(campaignId);
}

async function* pagesOf(campaignId: number): AsyncGenerator<ExportedSignature[]> {
  let after = 0;
  for (;;) {
    const rows = await selectPage(reader()).execute({ campaignId, after });
    if (rows.length === 0) return;
    after = rows.at(-1)!.id;
    yield rows.filter(isCounted).map((signature) => ({ signature, fields: openFields(signature) }));
  }
}
