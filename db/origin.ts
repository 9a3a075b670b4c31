import { and, eq } from "drizzle-orm";
import { importedItems, oldAddresses } from "./schema/imports.ts";
import type { Tx } from "./transact.ts";

/**
 * Where something that is brought in comes from: the import, the site or folder it reads, and the key that the
 * thing has there. `addresses` are those it had, as `writeAddress` spells them.
 */
export type Origin = {
  importId: number;
  source: string;
  key: string;
  addresses?: readonly string[];
};

type Made = { articleId: number } | { topicId: number } | { uploadId: number };

/**
 * Remembers what a thing of another site has become, and where it stood: in the transaction that makes it, so
 * that an import which is cut off takes nothing twice. An address that leads somewhere already stays as it is.
 */
export async function keepOrigin(tx: Tx, origin: Origin, made: Made): Promise<void> {
  const { importId, source, key, addresses = [] } = origin;
  const isKnown = and(eq(importedItems.source, source), eq(importedItems.key, key));
  const [known] = await tx.select({ id: importedItems.id }).from(importedItems).where(isKnown);
  if (known) throw new Error(`${key} of this source has just been taken by another import`);
  await tx.insert(importedItems).values({ importId, source, key, ...made });
  if ("uploadId" in made || addresses.length === 0) return;
  const rows = addresses.map((address) => ({ address, importId, ...made }));
  await tx.insert(oldAddresses).values(rows).onConflictDoNothing();
}
