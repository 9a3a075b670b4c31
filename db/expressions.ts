import { sql, type SQL } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";

/** A value that a prepared statement is given when it runs. */
export const placeholder = sql.placeholder;

/** In an upsert: the column grown by what the refused insert wanted to write. */
export function increaseByExcluded(column: SQLiteColumn): SQL {
  return sql`${column} + ${sql.raw(`excluded."${column.name}"`)}`;
}

/** The same in the `set` of an update, whose types know no placeholders. */
export const placeholderToSet = (name: string) => sql.placeholder(name) as unknown as SQL;

/** A value that a prepared statement is given as SQLite keeps it (UTC milliseconds, or null). */
export function storedPlaceholder(name: string): SQL {
  return sql`${sql.placeholder(name)}`;
}

/** In an upsert: what the refused insert wanted to write. */
export function excluded(column: SQLiteColumn): SQL {
  return sql`${sql.raw(`excluded."${column.name}"`)}`;
}

/** The members of a list that a prepared statement is given as JSON: `id in membersOf("ids")`. */
export function membersOf(name: string): SQL {
  return sql`(select value from json_each(${sql.placeholder(name)}))`;
}

/** Rows in an order of chance. */
export const randomOrder: SQL = sql`random()`;
