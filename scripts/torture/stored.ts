import { reader } from "#db/connection.ts";
import { stateOf } from "#domain/signatures/signature.ts";
import { listRowsOf, type Campaign } from "./campaign.ts";
import { acknowledged, type Ledger, type Post } from "./ledger.ts";
import { expectNone, expectTrue, type Report } from "./report.ts";

/** Acknowledged signatures that are not stored, once, and acknowledged confirmations that do not count. */
export async function listLost(campaign: Campaign, posts: Post[]): Promise<string[]> {
  const lost: string[] = [];
  for (const post of acknowledged(posts)) {
    if (!(await isKept(campaign, post))) lost.push(nameOf(post));
  }
  return lost;
}

/** People who were told "not now" and are stored nevertheless. */
export async function listStoredThough(campaign: Campaign, posts: Post[]): Promise<string[]> {
  const stored: string[] = [];
  for (const post of posts) {
    const isPutOff = post.act === "sign" && post.status === 503;
    if (isPutOff && (await listRowsOf(campaign, post.person)).length > 0) stored.push(nameOf(post));
  }
  return stored;
}

/** Acknowledged = stored, and the figures of that. */
export async function judgePosts(
  campaign: Campaign,
  ledger: Ledger,
  report: Report,
): Promise<void> {
  const [signed, confirmed] = [acknowledged(ledger, "sign"), acknowledged(ledger, "confirm")];
  const lostSigned = await listLost(campaign, signed);
  const lostConfirmed = await listLost(campaign, confirmed);
  const answered = (status: number) => ledger.filter((post) => post.status === status).length;
  expectNone(report, "acknowledged and lost", [...lostSigned, ...lostConfirmed]);
  report.figures.push(
    `${ledger.length} posts, ${answered(503)} put off with 503, ${answered(0)} without an answer`,
    `${signed.length} signatures acknowledged, ${signed.length - lostSigned.length} stored`,
    `${confirmed.length} confirmations acknowledged, ${confirmed.length - lostConfirmed.length} counted`,
  );
}

/** `PRAGMA integrity_check`. */
export function judgeFile(report: Report): void {
  const word = String(reader().$client.pragma("integrity_check", { simple: true }));
  expectTrue(report, word === "ok", `integrity_check: ${word}`);
}

async function isKept(campaign: Campaign, { act, person, location }: Post): Promise<boolean> {
  const rows = await listRowsOf(campaign, person);
  if (rows.length !== 1) return false;
  return act === "sign" || stateOf(rows[0]!) === (location.endsWith("/held") ? "held" : "counted");
}

function nameOf({ act, person }: Post): string {
  return `${act} of ${person.email}`;
}
