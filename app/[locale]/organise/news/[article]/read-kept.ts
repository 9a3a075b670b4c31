import { getKeptArticle } from "#domain/versions/queries.ts";
import type { KeptArticle } from "#domain/versions/version.ts";
import { NotFound } from "#platform/refusals.ts";
import { readId, type ScopeParams } from "../../scope.ts";
import type { Newsroom } from "../newsroom.ts";

export type KeptParams = ScopeParams & { article: string };

/** The published article of an address, of this newsroom; throws `NotFound`. */
export async function readKept(
  { actor, campaignId }: Newsroom,
  { article }: KeptParams,
): Promise<KeptArticle> {
  return getKeptArticle(actor, campaignId, readId(article));
}

/** The same, unless it is retracted: then nothing can be done with it any more. */
export async function readStanding(room: Newsroom, params: KeptParams): Promise<KeptArticle> {
  const article = await readKept(room, params);
  if (article.retractedAt) throw new NotFound();
  return article;
}
