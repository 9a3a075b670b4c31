import { transact } from "#db/transact.ts";
import type { OrganiserActor } from "#domain/actor.ts";
import { requireRight } from "#domain/memberships/queries.ts";
import { requireProof } from "#domain/sessions/session.ts";
import type { HistoryEntry, HistoryFilter } from "./audit.ts";
import { readHistory } from "./queries.ts";
import { recordAudit } from "./record.ts";

const rowsPerPage = 500;

/**
 * The history of a campaign or, with `null`, of the whole installation, in pages from the newest line on, so
 * that memory stays flat. The export is the first line of what it exports. Throws `NotFound`, `NotAllowed`,
 * `ProofNeeded`.
 */
export async function exportHistory(
  actor: OrganiserActor,
  campaignId: number | null,
  filter: HistoryFilter,
  format: "csv" | "json",
): Promise<AsyncGenerator<HistoryEntry[]>> {
  await transact(async (tx) => {
    const rights = { db: tx, sight: "history.read" } as const;
    await requireRight(actor, "history.export", campaignId, rights);
    requireProof(actor);
    const subject = { campaignId: campaignId ?? undefined };
    await recordAudit(tx, actor, "history.export", subject, { format });
  });
  return pagesOf(campaignId, filter);
}

async function* pagesOf(campaignId: number | null, filter: HistoryFilter) {
  let before: number | undefined;
  for (;;) {
    const entries = await readHistory(campaignId, filter, { before, limit: rowsPerPage });
    if (entries.length === 0) return;
    before = entries.at(-1)!.id;
    yield entries;
  }
}
