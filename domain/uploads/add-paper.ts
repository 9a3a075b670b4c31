import { uploads } from "#db/schema/uploads.ts";
import { transact } from "#db/transact.ts";
import type { Actor } from "#domain/actor.ts";
import { recordAudit } from "#domain/audit/record.ts";
import { removeUpload, writeUpload } from "#platform/uploads.ts";
import { requireUploading } from "./policy.ts";
import { paperMaxBytes, type Upload } from "./upload.ts";

/** `missing`: nothing was sent. `kind`: no PDF, by its bytes. `broken`: it begins like one and has no end. */
export type PaperProblem = "missing" | "tooHeavy" | "kind" | "broken";
export type AddPaperOutcome =
  { outcome: "added"; upload: Upload } | { outcome: "refused"; problem: PaperProblem };

/** Readers look for a PDF's end within so many of its last bytes. */
const endBytes = 1024;

/**
 * Adds a PDF for the news of a campaign or, with `null`, of the installation. It is never opened here, and served only
 * to be stored. Throws `NotFound` for who does not write that news.
 */
export async function addPaper(
  actor: Actor,
  campaignId: number | null,
  sent: Buffer,
): Promise<AddPaperOutcome> {
  await requireUploading(actor, campaignId);
  const problem = findProblem(sent);
  if (problem) return { outcome: "refused", problem };
  const file = writeUpload(sent, "pdf");
  const uploadedBy = actor.kind === "organiser" ? actor.organiserId : null;
  try {
    return await transact(async (tx) => {
      await requireUploading(actor, campaignId, tx);
      const facts = { file, bytes: sent.length, uploadedAt: actor.at, uploadedBy };
      const [upload] = await tx
        .insert(uploads)
        .values({ campaignId, kind: "paper", ...facts })
        .returning();
      const subject = { campaignId: campaignId ?? undefined, id: upload!.id };
      await recordAudit(tx, actor, "paper.add", subject, { bytes: sent.length });
      return { outcome: "added", upload: upload! };
    });
  } catch (error) {
    removeUpload(file);
    throw error;
  }
}

function findProblem(sent: Buffer): PaperProblem | undefined {
  if (sent.length === 0) return "missing";
  if (sent.length > paperMaxBytes) return "tooHeavy";
  if (sent.toString("latin1", 0, 5) !== "%PDF-") return "kind";
  const isWhole = sent.includes("%%EOF", Math.max(0, sent.length - endBytes), "latin1");
  return isWhole ? undefined : "broken";
}
