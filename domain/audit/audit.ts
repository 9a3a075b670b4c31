import type { audit } from "#db/schema/machinery.ts";

type Row = typeof audit.$inferSelect;

/** A line of the history, as people read it. */
export type HistoryEntry = Pick<Row, "id" | "at" | "actor" | "act" | "detail"> & {
  /** The name of the organiser who did it; null for everybody else, and one who is not known any more. */
  organiser: string | null;
  /** The name of the organiser whom it was done to, if it was one. */
  about: string | null;
  campaignSlug: string | null;
};

/** Which lines are looked at. Days are UTC, and both are within. */
export type HistoryFilter = {
  /** An organiser's id, or what else acts; `visitor` stands for signers and everybody else who reads. */
  who?: string;
  act?: string;
  from?: string;
  to?: string;
};

/** Who acts without being an organiser. */
export const machines = ["operator", "system", "demo"] as const;

/** What people do with their own signatures. It outnumbers everything else and is left out unless asked for. */
export const signersActs = [
  "signature.sign",
  "signature.confirm",
  "signature.withdraw",
  "signature.correct",
  "signature.show",
  "signature.hide",
  "signature.forget",
  "signature.disown",
] as const;

/** True for a filter that asks for what signers did. */
export function asksForSigners({ who, act }: HistoryFilter): boolean {
  return (
    who === "visitor" || (!who && (signersActs as readonly (string | undefined)[]).includes(act))
  );
}
