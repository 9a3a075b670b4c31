/**
 * Who acts, and when. Plain data, so that a verb can run in another thread or process. `at` is the
 * verb's clock: no verb reads the time by itself. A demo actor skips limits and mails.
 */
export type Actor =
  | { kind: "visitor" | "operator" | "system" | "demo"; at: Date }
  | { kind: "organiser"; organiserId: string; at: Date };

export type OrganiserActor = Extract<Actor, { kind: "organiser" }>;
