import { and, asc, eq, gt, isNull, lte } from "drizzle-orm";
import { openReader, type Db } from "#db/connection.ts";
import { placeholder } from "#db/expressions.ts";
import { prepared } from "#db/prepared.ts";
import { signatures } from "#db/schema/signatures.ts";
import type { Export } from "./export.ts";
import { openFields } from "./open-fields.ts";
import { isCounted, type SealedFields } from "./signature.ts";

export type ExportedSignature = {
  signature: Awaited<ReturnType<typeof readPage>>[number];
  /** What is sealed in it; undefined once it is forgotten. */
  fields: SealedFields | undefined;
};

const rowsPerPage = 100;

const exported = {
  id: signatures.id,
  campaignId: signatures.campaignId,
  addressHash: signatures.addressHash,
  sealed: signatures.sealed,
  country: signatures.country,
  isNameShown: signatures.isNameShown,
  wantsUpdates: signatures.wantsUpdates,
  channel: signatures.channel,
  locale: signatures.locale,
  textVersionId: signatures.textVersionId,
  signedAt: signatures.signedAt,
  confirmedAt: signatures.confirmedAt,
  heldAt: signatures.heldAt,
  releasedAt: signatures.releasedAt,
  withdrawnAt: signatures.withdrawnAt,
  removedAt: signatures.removedAt,
  restoredAt: signatures.restoredAt,
};
const selectPage = prepared((db) =>
  db
    .select(exported)
    .from(signatures)
    .where(
      and(
        eq(signatures.campaignId, placeholder("campaignId")),
        gt(signatures.id, placeholder("after")),
        lte(signatures.confirmedAt, placeholder("at")),
        isNull(signatures.withdrawnAt),
      ),
    )
    .orderBy(asc(signatures.id))
    .limit(rowsPerPage)
    .prepare(),
);

/**
 * What an export lets somebody have, in pages by id, so that memory stays flat whatever their number. Nobody
 * is in it who confirmed after it was asked for, nor who has withdrawn or been forgotten before their page
 * was read: a snapshot would keep the write-ahead log, and with it whatever is erased meanwhile, for as
 * long as somebody reads.
 */
export async function* listExported(granted: Export): AsyncGenerator<ExportedSignature[]> {
  const db = openReader();
  try {
    let after = 0;
    for (;;) {
      const rows = await readPage(db, granted, after);
      if (rows.length === 0) return;
      after = rows.at(-1)!.id;
      yield rows
        .filter(isCounted)
        .map((signature) => ({ signature, fields: openFields(signature) }));
    }
  } finally {
    db.$client.close();
  }
}

async function readPage(db: Db, { campaignId, at }: Export, after: number) {
  return selectPage(db).execute({ campaignId, after, at: at.getTime() });
}
