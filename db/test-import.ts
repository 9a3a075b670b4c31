import type { Origin } from "./origin.ts";
import { imports } from "./schema/imports.ts";
import { transact } from "./transact.ts";

let made = 0;

/** An import that has begun, of a source of its own; what it takes has origins that `origin` makes. */
export async function insertTestImport(values: Partial<typeof imports.$inferInsert> = {}) {
  made += 1;
  const source = values.source ?? `https://old-${made}.example.org`;
  const row = { kind: "wordpress" as const, startedAt: new Date(0), ...values, source };
  const id = await transact(async (tx) => {
    const [inserted] = await tx.insert(imports).values(row).returning({ id: imports.id });
    return inserted!.id;
  });
  const origin = (key: string, ...addresses: string[]): Origin => {
    return { importId: id, source, key, addresses };
  };
  return { id, source, origin };
}
