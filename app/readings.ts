import { stat, statfs } from "node:fs/promises";
import { databaseFile } from "#db/connection.ts";
import { isMailPaused, listOpenAlarms } from "#domain/alarms/queries.ts";
import { findLastBackup } from "#domain/backups/queries.ts";
import { getBacklog } from "#domain/outbox/queries.ts";
import { isTallyProven } from "#domain/tally/queries.ts";
import { environment } from "#platform/env.ts";
import { counterReadings, gauge, type Reading } from "#platform/exposition.ts";
import { readCounts, type Counts } from "#platform/metrics.ts";

export type Watched = {
  /** How many calls wait for the writer thread, and for how long the oldest has. */
  waiting: () => { calls: number; oldestMilliseconds: number };
  /** The counters of the writer thread. */
  readWriterCounts: () => Promise<Counts>;
  isRendererReady: () => boolean;
};

/** What `/metrics` tells beside requests and process: counters of both threads, and what holds at the moment. */
export function createReadings(watched: Watched): () => Promise<Reading[]> {
  // A queue that takes no more calls hides the other thread's counters; they must not fall to nothing.
  let writerCounts: Counts | undefined;
  return async () => {
    writerCounts = await watched.readWriterCounts().catch(() => writerCounts);
    const threads = [await readCounts(), ...(writerCounts ? [writerCounts] : [])];
    const at = new Date();
    const told = [mailReadings, alarmReadings, tallyReadings, diskReadings].map((tell) =>
      // What cannot be read now is left out, so that its absence can raise the alarm.
      tell(at).catch(() => []),
    );
    return [
      ...counterReadings(threads),
      ...runningReadings(watched),
      ...(await Promise.all(told)).flat(),
    ];
  };
}

function runningReadings({ waiting, isRendererReady }: Watched): Reading[] {
  const { calls, oldestMilliseconds: age } = waiting();
  return [
    gauge("countersign_writer_queue_calls", "Calls that wait for the writer thread.", calls),
    gauge("countersign_writer_queue_age_seconds", "How long the oldest has waited.", age / 1000),
    gauge("countersign_renderer_ready", "1 while Next renders.", Number(isRendererReady())),
  ];
}

async function mailReadings(at: Date): Promise<Reading[]> {
  const { waiting, overdueMilliseconds: overdue } = await getBacklog(at);
  const isPaused = Number(await isMailPaused());
  return [
    gauge("countersign_mails_waiting", "Mails to be sent, counted up to 100,000.", waiting),
    gauge("countersign_mails_overdue_seconds", "How long the first has been due.", overdue / 1000),
    gauge("countersign_mails_paused", "1 while too many are refused.", isPaused),
  ];
}

async function alarmReadings(): Promise<Reading[]> {
  const open = await listOpenAlarms();
  const of = (isAttack: boolean) => open.filter(({ kind }) => (kind === "attack") === isAttack);
  return [
    gauge("countersign_campaigns_under_attack", "Campaigns in that mode.", of(true).length),
    gauge("countersign_alarms_open", "Other alarms that are open.", of(false).length),
  ];
}

async function tallyReadings(): Promise<Reading[]> {
  const isDoubtful = Number(!(await isTallyProven()));
  return [gauge("countersign_tally_doubtful", "1 when the recount did not agree.", isDoubtful)];
}

async function diskReadings(at: Date): Promise<Reading[]> {
  const { bavail, bsize } = await statfs(environment().dataDir);
  const { size } = await stat(databaseFile());
  const last = findLastBackup();
  const age = last && (at.getTime() - last.at.getTime()) / 1000;
  return [
    gauge("countersign_data_free_bytes", "Room left where the data folder is.", bavail * bsize),
    gauge("countersign_database_bytes", "The database without its write-ahead log.", size),
    gauge(
      "countersign_last_backup_age_seconds",
      "Since the last backup; none: none was made.",
      age,
    ),
  ];
}
