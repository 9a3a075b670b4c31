/**
 * Who acts, and when. Plain data, so that a verb can run in another thread or process. `at` is the
 * verb's clock: no verb reads the time by itself. A demo actor skips limits and mails. `provenAt` is when
 * an organiser last proved who they are; some acts want that to be a moment ago (`requireProof`).
 */
export type Actor =
  | { kind: "visitor" | "operator" | "system" | "demo"; at: Date }
  | { kind: "organiser"; organiserId: string; at: Date; provenAt?: Date };

export type OrganiserActor = Extract<Actor, { kind: "organiser" }>;
