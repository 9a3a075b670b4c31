import { closeConnections } from "#db/connection.ts";
import { openDatabase } from "#db/open.ts";
import { transact } from "#db/transact.ts";
import type { Actor } from "#domain/actor.ts";
import { createCampaign } from "#domain/campaigns/create.ts";
import { publishText } from "#domain/campaigns/publish-text.ts";
import { publishCampaign } from "#domain/campaigns/publish.ts";
import { translateCampaign } from "#domain/campaigns/translate.ts";
import { writeText } from "#domain/campaigns/write-text.ts";
import { hashPerson } from "#domain/signatures/hash-person.ts";
import { readSignInput } from "#domain/signatures/input.ts";
import { mintToken } from "#domain/signatures/mint-token.ts";
import { listMailbox } from "#domain/signatures/queries.ts";
import { signCampaign } from "#domain/signatures/sign.ts";
import type { Signature } from "#domain/signatures/signature.ts";
import { readAddress } from "#platform/address.ts";
import { nextPerson, type Person } from "./people.ts";

export type Campaign = { id: number; slug: string; path: string };
/** Somebody who has signed and waits; `path` is where their confirmation is posted to. */
export type Waiting = { person: Person; path: string };

const slug = "keep-the-ferry";
const dayMilliseconds = 86_400_000;

/** Opens the database as the server would, and closes it again, so that nobody else holds it. */
export async function withDatabase<Outcome>(use: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await use();
  } finally {
    closeConnections();
  }
}

/** A new data folder with one campaign that is open since yesterday. */
export async function makeCampaign(): Promise<Campaign> {
  await openDatabase();
  const yesterday: Actor = { kind: "operator", at: new Date(Date.now() - dayMilliseconds) };
  const input = { slug, originalLocale: "en", goal: 100_000, opensAt: yesterday.at } as const;
  const created = await createCampaign(yesterday, input);
  if (created.outcome !== "created") throw new Error(`${slug} is ${created.outcome}`);
  const { id } = created;
  const words = { title: "Keep the ferry", summary: "It is needed.", addressees: "The council" };
  await translateCampaign(yesterday, id, { locale: "en", ...words });
  const text = await writeText(yesterday, id, { locale: "en", body: "We ask to keep it." });
  await publishText(yesterday, text.id);
  await publishCampaign(yesterday, id);
  return { id, slug, path: `/campaigns/${slug}` };
}

/**
 * People who have signed and whose links are minted here: by mail they would come at ten a second.
 * As a demo actor's signatures they cause no mail; their receipts do.
 */
export async function waitingPeople({ id }: Campaign, count: number): Promise<Waiting[]> {
  const people = Array.from({ length: count }, nextPerson);
  const at = new Date();
  await Promise.all(
    people.map((person) => signCampaign({ kind: "demo", at }, slug, inputOf(person))),
  );
  const terms = {
    purpose: "confirm",
    at,
    expiresAt: new Date(at.getTime() + dayMilliseconds),
  } as const;
  return transact(async (tx) => {
    const waiting: Waiting[] = [];
    for (const person of people) {
      const [row] = await listMailbox(id, hashMailbox(id, person.email), tx);
      const token = await mintToken(tx, row!.id, terms);
      waiting.push({ person, path: `/signatures/${token}/confirm` });
    }
    return waiting;
  });
}

/** The signatures stored for a person: one, or none. */
export async function listRowsOf({ id }: Campaign, person: Person): Promise<Signature[]> {
  return listMailbox(id, hashMailbox(id, person.email));
}

/** What stands for a mailbox among the signatures and the mails of a campaign. */
export function hashMailbox(campaignId: number, email: string): Buffer {
  return hashPerson(campaignId, readAddress(email)!.canonical, "").addressHash;
}

function inputOf(person: Person) {
  const reading = readSignInput({ ...person }, "en");
  if (!("input" in reading)) throw new Error(JSON.stringify(reading.errors));
  return reading.input;
}
