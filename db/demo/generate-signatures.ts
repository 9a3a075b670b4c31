import type { Locale } from "#platform/locales.ts";
import { shares } from "./countries.ts";
import { opensAt, planDays } from "./days.ts";

export type GeneratedSignature = {
  name: string;
  email: string;
  country: string;
  locale: Locale;
  channel: "web" | "embed" | "paper" | "share";
  isNameShown: boolean;
  wantsUpdates: boolean;
  signedAt: Date;
  confirmedAt: Date;
};

const seed = 84_598;
const channels = [
  { channel: "web", weight: 61 },
  { channel: "share", weight: 27 },
  { channel: "embed", weight: 9 },
  { channel: "paper", weight: 3 },
] as const;

/**
 * The signatures of the demo world in the order of their confirmation: always the same ones, made up
 * from a fixed seed, with names that say so and addresses in a domain that nobody can own (RFC 2606).
 */
export function* generateSignatures(): Generator<GeneratedSignature> {
  const random = randomNumbers(seed);
  let number = 0;
  for (const day of planDays(random)) {
    const length = day.endsAt.getTime() - day.startsAt.getTime();
    // The mean of two draws: quiet nights, busy middays.
    const moments = Array.from({ length: day.signatures }, () => (random() + random()) / 2);
    for (const moment of moments.sort((left, right) => left - right)) {
      number += 1;
      yield generate(
        number,
        new Date(day.startsAt.getTime() + Math.floor(moment * length)),
        random,
      );
    }
  }
}

function generate(number: number, confirmedAt: Date, random: () => number): GeneratedSignature {
  const digits = String(number).padStart(5, "0");
  const { country, locale } = pick(shares, random);
  return {
    name: `Demo Signer ${digits}`,
    email: `demo-signer-${digits}@example.org`,
    country,
    locale,
    channel: pick(channels, random).channel,
    isNameShown: random() < 0.4,
    wantsUpdates: random() < 0.35,
    signedAt: new Date(Math.max(opensAt.getTime(), confirmedAt.getTime() - readingTime(random))),
    confirmedAt,
  };
}

/** Milliseconds from signing to confirming: mostly minutes, seldom a day. */
function readingTime(random: () => number): number {
  return Math.floor(60_000 * (1 + 1_440 * random() ** 12));
}

function pick<Item extends { weight: number }>(items: readonly Item[], random: () => number): Item {
  let left = random() * items.reduce((sum, item) => sum + item.weight, 0);
  return items.find((item) => (left -= item.weight) < 0) ?? items[0]!;
}

/** Marsaglia's xorshift with 32 bits: the same numbers from 0 to below 1 on every machine. */
function randomNumbers(start: number): () => number {
  let state = start;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}
