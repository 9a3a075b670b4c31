import { findAlarms } from "#domain/alarms/alarm.ts";
import { listOpenAlarms } from "#domain/alarms/queries.ts";
import { listPublishedCampaigns } from "#domain/campaigns/queries.ts";
import { countConfirmMails } from "#domain/outbox/queries.ts";
import { StandingAlarms, type AlarmVerbs } from "./standing-alarms.ts";
import { minutesWatched, WatchedCampaign, type Post } from "./watched-campaign.ts";

type Watched = { seen: WatchedCampaign; alarms: StandingAlarms };

const minute = 60_000;
/** Posts name what campaign they like: so many unknown ones are kept until the next look. */
const mostUnknown = 100;

/**
 * Looks at the posts of every campaign and has alarms raised and ended. It lives on what it is told and
 * on `look`, to be called every few seconds, one call after another.
 */
export class Lookout {
  readonly #verbs: AlarmVerbs;
  readonly #watched = new Map<string, Watched>();
  /** The id of each published campaign, by slug. */
  #published = new Map<string, number>();
  #lookedAt: Date | undefined;

  constructor(verbs: AlarmVerbs) {
    this.#verbs = verbs;
  }

  note({ slug, ...post }: Post): void {
    this.#find(slug)?.seen.note(post);
  }

  noteConfirmation(slug: string): void {
    this.#find(slug)?.seen.noteConfirmation();
  }

  isUnderAttack(slug: string): boolean {
    return this.#watched.get(slug)?.alarms.isUnderAttack ?? false;
  }

  /** The first look takes up the alarms that are open, and drops unknown campaigns like every other. */
  async look(at: Date): Promise<void> {
    const before = this.#lookedAt ?? at;
    if (!this.#lookedAt) await this.#resume(at);
    this.#lookedAt = at;
    await this.#dropUnknown();
    await this.#noteMails(before, at);
    const minutes = Math.min(minuteOf(at) - minuteOf(before), minutesWatched);
    for (const { seen, alarms } of this.#watched.values()) {
      alarms.see(findAlarms(seen.now, seen.usual), at);
      for (let ended = 0; ended < minutes; ended++) seen.endMinute(alarms.isCalm);
    }
    await this.#write(at);
  }

  #find(slug: string): Watched | undefined {
    const watched = this.#watched.get(slug);
    if (watched || this.#watched.size >= this.#published.size + mostUnknown) return watched;
    const fresh = { seen: new WatchedCampaign(), alarms: new StandingAlarms(slug, this.#verbs) };
    this.#watched.set(slug, fresh);
    return fresh;
  }

  async #resume(at: Date): Promise<void> {
    for (const { slug, id, ...finding } of await listOpenAlarms()) {
      this.#find(slug)?.alarms.resume(finding, id, at);
    }
  }

  async #dropUnknown(): Promise<void> {
    const isUnknown = (slug: string) => !this.#published.has(slug);
    if (![...this.#watched.keys()].some(isUnknown)) return;
    const campaigns = await listPublishedCampaigns("en");
    this.#published = new Map(campaigns.map(({ slug, id }) => [slug, id]));
    for (const slug of [...this.#watched.keys()].filter(isUnknown)) this.#watched.delete(slug);
  }

  /** One campaign whose alarm cannot be written keeps those of the others from nothing. */
  async #write(at: Date): Promise<void> {
    const writing = [...this.#watched.values()].map(({ alarms }) => alarms.write(at));
    const failed = (await Promise.allSettled(writing)).find(({ status }) => status === "rejected");
    if (failed) throw (failed as PromiseRejectedResult).reason;
  }

  /** A mail counts a minute after it went out, when its reader may have confirmed and its outcome is stored. */
  async #noteMails(before: Date, at: Date): Promise<void> {
    const ago = (then: Date) => new Date(then.getTime() - minute);
    const mails = await countConfirmMails(ago(before), ago(at));
    for (const [slug, { seen }] of this.#watched) {
      seen.noteMails(mails.get(this.#published.get(slug)!) ?? 0);
    }
  }
}

function minuteOf(at: Date): number {
  return Math.floor(at.getTime() / minute);
}
