import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { closeConnections, writer } from "#db/connection.ts";
import { campaign } from "#db/demo/campaign.ts";
import { openDatabase } from "#db/open.ts";
import { transact } from "#db/transact.ts";
import type { Actor } from "#domain/actor.ts";
import { findCampaignBySlug, findCurrentText } from "#domain/campaigns/queries.ts";
import { grantRole } from "#domain/memberships/grant.ts";
import { createOrganiser } from "#domain/organisers/create.ts";
import { sessionSeconds } from "#domain/sessions/session.ts";
import { startSession } from "#domain/sessions/start.ts";
import { mintToken } from "#domain/signatures/mint-token.ts";
import { confirmDays, dayMilliseconds } from "#domain/signatures/signature.ts";
import { environment } from "#platform/env.ts";
import { newToken } from "#platform/tokens.ts";
import { firstWaiting } from "../people.ts";
import { fillSignatures } from "./fill-signatures.ts";

const tokensPerPiece = 1000;
const [waiting, organisers] = process.argv.slice(2).map(Number) as [number, number];
const operator: Actor = { kind: "operator", at: new Date() };

/**
 * A process of its own, like `fill.ts`: adds to a filled data folder what grows old. Signatures that
 * wait, with the tokens of their links in `tokens`, and owners who are signed in, their sessions' in `sessions`.
 */
await openDatabase();
const { id: campaignId } = (await findCampaignBySlug(campaign.slug))!;
if (waiting > 0) keep("tokens", await addWaiting());
if (organisers > 0) keep("sessions", await addOwners());
closeConnections();

async function addWaiting(): Promise<string[]> {
  const { id: textVersionId } = (await findCurrentText(campaignId, campaign.originalLocale))!;
  const until = new Date();
  const since = new Date(until.getTime() - 3_600_000);
  const people = { from: firstWaiting, count: waiting, isWaiting: true };
  const first = fillSignatures(writer().$client, { campaignId, textVersionId, since, until, ...people });
  const tokens: string[] = [];
  for (let done = 0; done < waiting; done += tokensPerPiece) {
    const count = Math.min(tokensPerPiece, waiting - done);
    await transact(async (tx) => {
      for (let index = 0; index < count; index++) {
        const at = operator.at;
        const expiresAt = new Date(at.getTime() + confirmDays * dayMilliseconds);
        const terms = { purpose: "confirm", at, expiresAt } as const;
        tokens.push(await mintToken(tx, first + done + index, terms));
      }
    });
  }
  return tokens;
}

async function addOwners(): Promise<string[]> {
  const tokens: string[] = [];
  for (let number = 0; number < organisers; number++) {
    const who = { name: `Owner ${number}`, email: `owner-${number}@bench.example` };
    const { organiserId } = await createOrganiser(operator, { ...who, locale: "en" });
    await grantRole(operator, organiserId, campaignId, "owner");
    const token = newToken();
    const actor = { kind: "organiser", organiserId, at: new Date() } as const;
    const device = { browser: null, system: null };
    // Proven for as long as the session lasts: the benchmarks export when their turn comes.
    const provenAt = new Date(actor.at.getTime() + sessionSeconds * 1000);
    await startSession(actor, token, { way: "link", device, provenAt });
    tokens.push(token);
  }
  return tokens;
}

function keep(name: string, lines: string[]): void {
  writeFileSync(join(environment().dataDir, name), lines.join("\n"));
}
