import { and, count, eq, isNotNull } from "drizzle-orm";
import { importedItems, imports } from "#db/schema/imports.ts";
import { transact } from "#db/transact.ts";
import type { Actor } from "#domain/actor.ts";
import { recordAudit } from "#domain/audit/record.ts";
import { NotAllowed, NotFound } from "#platform/refusals.ts";
import { mayImport } from "./policy.ts";
import { findImport } from "./queries.ts";

/**
 * Says that an import has come to its end; another run of its source is a new one. Answers how many articles and
 * translations it has brought. Throws `NotFound` and `NotAllowed`.
 */
export async function finishImport(actor: Actor, importId: number): Promise<{ articles: number }> {
  return transact(async (tx) => {
    if (!mayImport(actor)) throw new NotAllowed();
    if (!(await findImport(importId, tx))) throw new NotFound();
    await tx.update(imports).set({ finishedAt: actor.at }).where(eq(imports.id, importId));
    const isOurs = and(eq(importedItems.importId, importId), isNotNull(importedItems.articleId));
    const [row] = await tx.select({ articles: count() }).from(importedItems).where(isOurs);
    const { articles } = row!;
    const detail = { number: String(importId), count: articles };
    await recordAudit(tx, actor, "import.finish", { id: importId }, detail);
    return { articles };
  });
}
