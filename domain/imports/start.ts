import { imports } from "#db/schema/imports.ts";
import { transact } from "#db/transact.ts";
import type { Actor } from "#domain/actor.ts";
import { recordAudit } from "#domain/audit/record.ts";
import { NotAllowed } from "#platform/refusals.ts";
import { importInput, type ImportInput } from "./input.ts";
import { mayImport } from "./policy.ts";
import { findUnfinished } from "./queries.ts";

export type StartOutcome = { outcome: "started" | "resumed"; id: number };

/**
 * Begins to move in what a site or folder holds, or goes on with an import of it that was cut off. Throws
 * `NotAllowed`, and a `ZodError` on a source that is no line.
 */
export async function startImport(actor: Actor, input: ImportInput): Promise<StartOutcome> {
  const given = importInput.parse(input);
  return transact(async (tx) => {
    if (!mayImport(actor)) throw new NotAllowed();
    const unfinished = await findUnfinished(given, tx);
    if (unfinished) return { outcome: "resumed", id: unfinished.id };
    const row = { ...given, startedAt: actor.at };
    const [{ id } = { id: 0 }] = await tx.insert(imports).values(row).returning({ id: imports.id });
    const detail = { number: String(id), kind: given.kind };
    await recordAudit(tx, actor, "import.start", { id }, detail);
    return { outcome: "started", id };
  });
}
