import { quietMilliseconds, type Finding } from "#domain/alarms/alarm.ts";
import type { endAlarm } from "#domain/alarms/end.ts";
import type { raiseAlarm } from "#domain/alarms/raise.ts";

/** The verbs that write alarms down, wherever they run. */
export type AlarmVerbs = { raiseAlarm: typeof raiseAlarm; endAlarm: typeof endAlarm };

type Standing = { finding: Finding; seenAt: Date; id?: number };

/** Whoever floods a form chooses the mail domains, and so how many of them stand out. */
const mostOfAKind = 5;

/**
 * The alarms of a campaign from the moment something stands out until it has not done so for half an
 * hour. They stand here at once; what cannot be written down is tried again.
 */
export class StandingAlarms {
  readonly #slug: string;
  readonly #verbs: AlarmVerbs;
  readonly #standing = new Map<string, Standing>();

  constructor(slug: string, verbs: AlarmVerbs) {
    this.#slug = slug;
    this.#verbs = verbs;
  }

  get isUnderAttack(): boolean {
    return this.#standing.has("attack");
  }

  get isCalm(): boolean {
    return this.#standing.size === 0;
  }

  /** Takes up an alarm that was open before a restart, as if it had been seen now. */
  resume(finding: Finding, id: number, at: Date): void {
    this.#standing.set(keyOf(finding), { finding, id, seenAt: at });
  }

  /** Keeps what stands out now. */
  see(findings: readonly Finding[], at: Date): void {
    for (const finding of findings) {
      const standing = this.#standing.get(keyOf(finding));
      if (standing) standing.seenAt = at;
      else if (this.#countOf(finding.kind) < mostOfAKind) {
        this.#standing.set(keyOf(finding), { finding, seenAt: at });
      }
    }
  }

  /** Writes down what is new, and ends what has not been seen for long enough: together, so that a mail tells all. */
  async write(at: Date): Promise<void> {
    const isQuiet = ({ seenAt }: Standing) => at.getTime() - seenAt.getTime() >= quietMilliseconds;
    const writing = [...this.#standing].flatMap(([key, standing]) => {
      if (isQuiet(standing)) return [this.#end(key, standing, at)];
      return standing.id === undefined ? [this.#raise(key, standing, at)] : [];
    });
    await Promise.all(writing);
  }

  #countOf(kind: string): number {
    return [...this.#standing.values()].filter(({ finding }) => finding.kind === kind).length;
  }

  async #raise(key: string, standing: Standing, at: Date): Promise<void> {
    const actor = { kind: "system", at } as const;
    const raised = await this.#verbs.raiseAlarm(actor, this.#slug, standing.finding);
    if (raised.outcome === "unknown campaign") this.#standing.delete(key);
    else standing.id = raised.id;
  }

  async #end(key: string, { id }: Standing, at: Date): Promise<void> {
    if (id !== undefined) await this.#verbs.endAlarm({ kind: "system", at }, id);
    this.#standing.delete(key);
  }
}

/** A campaign is under one attack, whatever shows it. */
function keyOf({ kind, subject }: Finding): string {
  return kind === "attack" ? kind : `${kind} ${subject}`;
}
