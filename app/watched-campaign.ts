import type { Counts, Figures } from "#domain/alarms/alarm.ts";
import { Frequent } from "#platform/frequent.ts";

/** One post of the sign form. `client` is its tag, `domain` that of the address, `country` as claimed. */
export type Post = {
  slug: string;
  client: string;
  domain: string;
  country: string;
  /** Over a limit, in the trap, or without the work that was asked for. */
  isSuspect: boolean;
};

/** So many minutes are looked at, each counted by itself. */
export const minutesWatched = 10;
/** So many keys of a kind are kept for a minute: what makes up 2 % of it is among them. */
const room = 50;
/** After three hours half of what is usual is forgotten. */
const keptEachMinute = 0.5 ** (1 / 180);
/** What is usual remembers so many keys of a kind. */
const usualRoom = 200;

type Minute = Record<"posts" | "suspects" | "mails" | "confirmations", number> &
  Record<"clients" | "domains" | "countries", Frequent>;

const sums = ["posts", "suspects", "mails", "confirmations"] as const;
const kinds = ["clients", "domains", "countries"] as const;

/**
 * What has come to a campaign in the last ten minutes and what is usual for it, in bounded room
 * whatever is posted. It knows no clock: `endMinute` is called by who has one.
 */
export class WatchedCampaign {
  #minutes: Minute[] = [newMinute()];
  #usual: Figures = noFigures();

  note({ client, domain, country, isSuspect }: Omit<Post, "slug">): void {
    const minute = this.#minutes[0]!;
    minute.posts += 1;
    if (isSuspect) minute.suspects += 1;
    minute.clients.add(client);
    minute.domains.add(domain);
    minute.countries.add(country);
  }

  noteConfirmation(): void {
    this.#minutes[0]!.confirmations += 1;
  }

  noteMails(count: number): void {
    this.#minutes[0]!.mails += count;
  }

  /** The last ten minutes, this one included. */
  get now(): Figures {
    return this.#minutes.reduce<Figures>(add, noFigures());
  }

  /** Mostly the last few hours before that, each minute weighing less the longer it is ago. */
  get usual(): Figures {
    return this.#usual;
  }

  /** Begins a new minute. What leaves the ten becomes usual, unless something stands out: then it is dropped. */
  endMinute(isCalm: boolean): void {
    this.#minutes.unshift(newMinute());
    const past = this.#minutes.splice(minutesWatched);
    if (!isCalm) return;
    this.#usual = fade(past.reduce<Figures>(add, this.#usual));
  }
}

function newMinute(): Minute {
  const frequent = () => new Frequent(room);
  const counts = { clients: frequent(), domains: frequent(), countries: frequent() };
  return { posts: 0, suspects: 0, mails: 0, confirmations: 0, ...counts };
}

function noFigures(): Figures {
  const counts = { clients: new Map(), domains: new Map(), countries: new Map() };
  return { posts: 0, suspects: 0, mails: 0, confirmations: 0, ...counts };
}

function add(figures: Figures, minute: Minute): Figures {
  const sum = { ...figures };
  for (const name of sums) sum[name] += minute[name];
  for (const kind of kinds) sum[kind] = merge(figures[kind], minute[kind].counts);
  return sum;
}

function merge(counts: Counts, others: Counts): Counts {
  const merged = new Map(counts);
  for (const [key, count] of others) merged.set(key, (merged.get(key) ?? 0) + count);
  return merged;
}

function fade(figures: Figures): Figures {
  const faded = { ...figures };
  for (const name of sums) faded[name] *= keptEachMinute;
  for (const kind of kinds) faded[kind] = fadeCounts(figures[kind]);
  return faded;
}

function fadeCounts(counts: Counts): Counts {
  const largest = [...counts].sort(([, a], [, b]) => b - a).slice(0, usualRoom);
  return new Map(largest.map(([key, count]) => [key, count * keptEachMinute]));
}
