import { getTableColumns, is, Table } from "drizzle-orm";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const files = readdirSync(import.meta.dirname).filter((file) => !file.endsWith(".test.ts"));

test.each(files)("every column of %s declares who may see it", async (file) => {
  const module: Record<string, unknown> = await import(join(import.meta.dirname, file));
  for (const [name, table] of Object.entries(module)) {
    if (!is(table, Table)) continue;
    const audience = module[`${name}Audience`] as object | undefined;
    expect(Object.keys(audience ?? {}), name).toEqual(Object.keys(getTableColumns(table)));
  }
});
