import { blob, integer, text } from "drizzle-orm/sqlite-core";
import { locales } from "#platform/locales.ts";

/** An instant, kept as UTC milliseconds. */
export const instant = () => integer({ mode: "timestamp_ms" });
/** A calendar day in UTC, `2003-01-29`. */
export const day = () => text();
export const flag = () => integer({ mode: "boolean" });
export const bytes = () => blob({ mode: "buffer" });
export const locale = () => text({ enum: locales });
