import { randomUUID } from "node:crypto";
import sharp from "sharp";
import { listAnswers } from "#domain/answers/queries.ts";
import { recordAnswer } from "#domain/answers/record.ts";
import { termsOf } from "#domain/campaigns/campaign.ts";
import { getCampaign } from "#domain/campaigns/queries.ts";
import { writeText } from "#domain/campaigns/write-text.ts";
import { announceEvent } from "#domain/events/announce.ts";
import { listEvents } from "#domain/events/queries.ts";
import { listMilestones } from "#domain/milestones/queries.ts";
import { choosePicture } from "#domain/pictures/choose.ts";
import { findPicture } from "#domain/pictures/queries.ts";
import { addPaper } from "#domain/uploads/add-paper.ts";
import { addPicture } from "#domain/uploads/add-picture.ts";
import { listKeptTargets, markOf } from "#domain/targets/queries.ts";
import { setTargets } from "#domain/targets/set.ts";
import { listVersions } from "#domain/texts/queries.ts";
import { standingIn, wordsOf } from "#domain/texts/text.ts";
import { fingerprint } from "#platform/fingerprint.ts";
import { operator } from "./campaign.ts";

/** The words that things of a campaign are given, to be looked for where they must not stand. */
export type Words = { draft: string; event: string; answer: string; picture: string };

/**
 * Gives a campaign one of everything that its editors make, as far as it is not there; answers what
 * addresses and forms know it by.
 */
export async function thingsOf(campaignId: number, words: Words): Promise<Record<string, string>> {
  return {
    ...(await textOf(campaignId, words.draft)),
    ...(await pictureOf(campaignId, words.picture)),
    ...(await answerOf(campaignId, words.answer)),
    ...(await eventOf(campaignId, words.event)),
    ...(await termsSeenOf(campaignId)),
    act: "pause",
  };
}

/** A picture and a paper of some news, or of the installation's. */
export async function uploadsOf(campaignId: number | null): Promise<Record<string, string>> {
  const create = { width: 8, height: 8, channels: 3, background: "white" } as const;
  const sent = await sharp({ create }).png().toBuffer();
  const picture = await addPicture(operator(), campaignId, sent);
  const paper = await addPaper(operator(), campaignId, Buffer.from("%PDF-1.7 %%EOF"));
  if (picture.outcome !== "added" || paper.outcome !== "added") throw new Error("nothing added");
  return { picture: String(picture.upload.id), paper: String(paper.upload.id) };
}

/** The number of an event that another campaign has, and this one does not. */
export async function numberBeyond(campaignId: number, otherId: number): Promise<string> {
  const used = (await listEvents(campaignId)).map(({ number }) => number);
  for (;;) {
    const { number } = await announce(otherId, "Elsewhere");
    if (!used.includes(number)) return String(number);
  }
}

async function textOf(campaignId: number, body: string) {
  await writeText(operator(), campaignId, { locale: "en", body });
  const standing = standingIn("en", await listVersions(campaignId));
  const textSeen = fingerprint(wordsOf(standing));
  return { language: "en", draft: String(standing.draft!.id), textSeen };
}

async function pictureOf(campaignId: number, alt: string) {
  if (!(await findPicture(campaignId))) {
    const create = { width: 8, height: 8, channels: 3, background: "white" } as const;
    const picture = await sharp({ create }).png().toBuffer();
    const words = { alt, credit: "Nobody" };
    await choosePicture(operator(), campaignId, picture, words, fingerprint(null));
  }
  return { pictureSeen: fingerprint(await findPicture(campaignId)) };
}

async function answerOf(campaignId: number, text: string) {
  if ((await listKeptTargets(campaignId)).length === 0) {
    const council = { kind: "body", name: "The council", status: "asked" } as const;
    await setTargets(operator(), campaignId, [{ ...council, statusOn: "2020-01-02" }]);
  }
  const stored = await listKeptTargets(campaignId);
  const targetId = stored[0]!.id;
  const said = { answeredOn: "2020-02-03", text, sourceName: "A letter" };
  await recordAnswer(operator(), campaignId, { targetId, ...said });
  const answer = (await listAnswers(campaignId)).at(-1)!;
  const answerSeen = String(answer.updatedAt.getTime());
  const seen = { targetsSeen: markOf(stored), answerSeen };
  return { target: String(targetId), answer: String(answer.id), ...seen };
}

async function eventOf(campaignId: number, title: string) {
  const planned = (await listEvents(campaignId)).find(({ cancelledAt }) => !cancelledAt);
  const { number } = planned ?? (await announce(campaignId, title));
  const event = (await listEvents(campaignId)).find((one) => one.number === number)!;
  return { number: String(number), eventSeen: String(event.updatedAt.getTime()) };
}

function announce(campaignId: number, title: string) {
  const where = { place: "The quay", description: "Bring light.", timeZone: "Europe/Oslo" };
  return announceEvent(operator(), campaignId, { title, heldOn: "2031-03-30", ...where });
}

async function termsSeenOf(campaignId: number) {
  const campaign = await getCampaign(campaignId);
  const goals = (await listMilestones(campaignId)).map(({ goal }) => goal);
  const unused = `canary-${randomUUID().slice(0, 8)}`;
  return { termsSeen: fingerprint(termsOf(campaign, goals)), unused };
}
