import { inArray, isNull } from "drizzle-orm";
import { outbox } from "#db/schema/machinery.ts";
import { transact } from "#db/transact.ts";
import { hashMailbox, withDatabase } from "../campaign.ts";
import { isAcknowledged } from "../ledger.ts";
import type { Manner } from "../mail-sink.ts";
import { listUnsettled } from "../mails.ts";
import type { Person } from "../people.ts";
import { confirm, sign } from "../post.ts";
import { expectTrue, type Report } from "../report.ts";
import { withStage, type Stage } from "../stage.ts";
import { until } from "../until.ts";

const manners: Manner[] = ["never", "drop", "silent", "hang"];
/** As many as are sent side by side, so that one manner takes one round. */
const mailsPerManner = 5;
const patienceMilliseconds = 90_000;
const minuteMilliseconds = 60_000;
const hourMilliseconds = 60 * minuteMilliseconds;
/** Signing must not wait for mail: the shortest of our mailer's patiences is ten seconds. */
const waitingMilliseconds = 3_000;

/**
 * A mail server that refuses, breaks off and hangs. Each mail is refused with 451 first and then meets
 * one manner; then the server behaves. Times between tries are changed by moving `dueAt` in the database.
 */
export async function mail(report: Report): Promise<void> {
  await withStage(report, async (stage) => {
    const { sink, server, ledger } = stage;
    await server.start();
    await server.readiness();
    sink.manner = "later";
    let group = await signTogether(stage);
    for (const manner of manners) {
      await putOff(stage);
      await meet(stage, group, manner);
      group = await signTogether(stage);
    }
    await putOff(stage);
    sink.manner = "take";
    await makeDue(stage, Date.now());
    const isDrained = async () => (await withDatabase(listUnsettled)).length === 0;
    expectTrue(report, await until(isDrained, patienceMilliseconds), "mails were left unsent");
    await confirmByMail(stage);
    expectTrue(report, await until(isDrained, patienceMilliseconds), "receipts were left unsent");

    const slowest = Math.max(...ledger.map(({ sentAt, answeredAt }) => answeredAt - sentAt));
    const unseen = ledger.filter(({ person }) => !isSeen(stage, person.email));
    expectTrue(report, slowest < waitingMilliseconds, `signing took ${slowest} ms at worst`);
    expectTrue(report, unseen.length === 0, `${unseen.length} people got no mail`);
    report.figures.push(
      `all mails met later, then ${mailsPerManner} each ${manners.join(", ")}`,
      `signing took ${slowest} ms at worst`,
    );
  });
}

async function signTogether(stage: Stage): Promise<Person[]> {
  const posts = await Promise.all(Array.from({ length: mailsPerManner }, () => sign(stage)));
  expectTrue(stage.report, posts.every(isAcknowledged), "signing failed while mail did");
  return posts.map(({ person }) => person);
}

/** Has the mails of a few tried; whoever signs from now on, while the server is at it, meets `later`. */
async function meet(stage: Stage, people: Person[], manner: Manner): Promise<void> {
  const { sink, report } = stage;
  const wanted = sink.connections + people.length;
  sink.manner = manner;
  await makeDue(stage, Date.now(), people);
  const isMet = await until(() => sink.connections >= wanted, patienceMilliseconds);
  expectTrue(report, isMet, `mails were not tried while the server was to ${manner}`);
  sink.manner = "later";
}

/** Waits until every mail was tried, and keeps it from being tried again. */
async function putOff(stage: Stage): Promise<void> {
  const isTried = await until(isEachTried, patienceMilliseconds);
  expectTrue(stage.report, isTried, "mails were not tried");
  await makeDue(stage, Date.now() + hourMilliseconds);
}

/** Due in some seconds, or put off by us; one that is being tried is held for ten minutes. */
async function isEachTried(): Promise<boolean> {
  const rows = await withDatabase(listUnsettled);
  return rows.every(({ attempts, dueAt }) => {
    const milliseconds = dueAt.getTime() - Date.now();
    const isHeld = milliseconds > 5 * minuteMilliseconds && milliseconds < hourMilliseconds / 2;
    return attempts > 0 && !isHeld;
  });
}

async function makeDue({ campaign }: Stage, at: number, people?: Person[]): Promise<void> {
  await withDatabase(async () => {
    const hashes = people?.map(({ email }) => hashMailbox(campaign.id, email));
    const isMeant = hashes ? inArray(outbox.mailboxHash, hashes) : isNull(outbox.settledAt);
    await transact(async (tx) => {
      await tx
        .update(outbox)
        .set({ dueAt: new Date(at) })
        .where(isMeant);
    });
  });
}

/** The links that came are good ones: everybody confirms with theirs. */
async function confirmByMail(stage: Stage): Promise<void> {
  const { sink, ledger, url } = stage;
  const waiting = ledger.map(({ person }) => {
    const mails = [...sink.deliveries.values()].filter(({ to }) => to === person.email);
    const link = mails.flatMap(({ links }) => links).find((text) => text.endsWith("/confirm"));
    return { person, path: (link ?? "/").slice(url.length) };
  });
  await Promise.all(waiting.map((one) => confirm(stage, one)));
}

function isSeen({ sink }: Stage, email: string): boolean {
  return [...sink.deliveries.values()].some(({ to }) => to === email);
}
