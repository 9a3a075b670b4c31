import { sql, type SQL } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";

/** A value that a prepared statement is given when it runs. */
export const placeholder = sql.placeholder;

/** In an update: the column grown by an amount, which may be negative or a placeholder. */
export function increase(column: SQLiteColumn, amount: unknown): SQL {
  return sql`${column} + ${amount}`;
}

/** In an upsert: the column grown by what the refused insert wanted to write. */
export function increaseByExcluded(column: SQLiteColumn): SQL {
  return sql`${column} + ${sql.raw(`excluded."${column.name}"`)}`;
}
