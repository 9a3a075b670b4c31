import type { Table } from "drizzle-orm";

/**
 * Who may see a column. `organiser` means organisers with a role in the campaign that allows it;
 * `signer` the holder of one of the signature's links; `nobody` that it never leaves the server.
 */
export type Audience = "public" | "public if shown" | "signer" | "organiser" | "nobody";

/** One audience for each column of a table: the build breaks until a new column declares its own. */
export type AudienceOf<T extends Table> = Record<keyof T["$inferSelect"], Audience>;
