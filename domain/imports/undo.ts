import { and, eq, isNotNull } from "drizzle-orm";
import { bumpPublicVersion } from "#db/public-version.ts";
import { drafts } from "#db/schema/drafts.ts";
import { importedItems, imports, oldAddresses } from "#db/schema/imports.ts";
import { articleTopics, topicNames, topics } from "#db/schema/topics.ts";
import { uploads } from "#db/schema/uploads.ts";
import { transact, type Tx } from "#db/transact.ts";
import type { Actor } from "#domain/actor.ts";
import { recordAudit } from "#domain/audit/record.ts";
import { NotAllowed } from "#platform/refusals.ts";
import { uploadKey } from "#platform/picture-address.ts";
import { removeUpload } from "#platform/uploads.ts";
import type { Spared } from "./import.ts";
import { listUsedFiles } from "./list-used-files.ts";
import { mayImport } from "./policy.ts";
import { findImport } from "./queries.ts";
import { removeArticles } from "./remove-articles.ts";

export type Undone = { articles: number; topics: number; pictures: number; spared: Spared[] };
export type UndoOutcome =
  { outcome: "undone"; undone: Undone } | { outcome: "unknown" | "undone before" };

/**
 * Takes back what an import has made: its articles, the topics and pictures that nothing else uses, the old
 * addresses. An article that somebody has worked on since is spared. It goes on in small transactions, so that
 * signing does not wait; cut off, it can be called again. Throws `NotAllowed`.
 */
export async function undoImport(actor: Actor, importId: number): Promise<UndoOutcome> {
  if (!mayImport(actor)) throw new NotAllowed();
  const known = await findImport(importId);
  if (!known) return { outcome: "unknown" };
  if (known.undoneAt) return { outcome: "undone before" };
  const undone: Undone = { articles: 0, topics: 0, pictures: 0, spared: [] };
  for (let last: number | undefined = 0; last !== undefined;) {
    const some = await removeArticles(actor, importId, last);
    undone.articles += some.removed;
    undone.spared.push(...some.spared.filter((each) => !isListed(undone.spared, each)));
    last = some.last;
  }
  const used = await listUsedFiles();
  const { topicCount, files } = await transact(async (tx) => {
    const removed = {
      topicCount: await removeTopics(importId, tx),
      files: await removeUploads(importId, used, tx),
    };
    const isOfTopic = and(eq(oldAddresses.importId, importId), isNotNull(oldAddresses.topicId));
    await tx.delete(oldAddresses).where(isOfTopic);
    await tx.update(imports).set({ undoneAt: actor.at }).where(eq(imports.id, importId));
    const detail = { number: String(importId), spared: undone.spared.length };
    await recordAudit(tx, actor, "import.undo", { id: importId }, detail);
    await bumpPublicVersion(tx);
    return removed;
  });
  files.forEach(removeUpload);
  return {
    outcome: "undone",
    undone: { ...undone, topics: topicCount, pictures: files.length },
  };
}

/** A translation is spared with its original, which is told once. */
function isListed(spared: Spared[], { address }: Spared): boolean {
  return spared.some((known) => known.address === address);
}

async function removeTopics(importId: number, tx: Tx): Promise<number> {
  const written = await tx.select({ content: drafts.content }).from(drafts);
  const drafted = new Set(written.flatMap(({ content }) => content.topics));
  const made = await tx
    .select({ id: topics.id, slug: topics.slug })
    .from(importedItems)
    .innerJoin(topics, eq(topics.id, importedItems.topicId))
    .where(eq(importedItems.importId, importId));
  let removed = 0;
  for (const { id, slug } of made) {
    const [use] = await tx
      .select({ articleId: articleTopics.articleId })
      .from(articleTopics)
      .where(eq(articleTopics.topicId, id))
      .limit(1);
    if (use || drafted.has(slug)) continue;
    for (const table of [oldAddresses, importedItems, topicNames] as const) {
      await tx.delete(table).where(eq(table.topicId, id));
    }
    await tx.delete(topics).where(eq(topics.id, id));
    removed += 1;
  }
  return removed;
}

async function removeUploads(importId: number, used: Set<string>, tx: Tx): Promise<string[]> {
  const made = await tx
    .select({ id: uploads.id, file: uploads.file })
    .from(importedItems)
    .innerJoin(uploads, eq(uploads.id, importedItems.uploadId))
    .where(eq(importedItems.importId, importId));
  const unused = made.filter(({ file }) => !used.has(uploadKey(file) ?? file));
  for (const { id } of unused) {
    await tx.delete(importedItems).where(eq(importedItems.uploadId, id));
    await tx.delete(uploads).where(eq(uploads.id, id));
  }
  return unused.map(({ file }) => file);
}
