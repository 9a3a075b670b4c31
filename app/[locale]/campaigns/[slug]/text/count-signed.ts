import { countByText } from "#domain/signatures/queries.ts";
import { now } from "../../../now.ts";

type Signed = { counts: Map<number, number>; at: Date };

const keptMilliseconds = 60_000;
const known = new Map<number, Signed>();

/**
 * How many counted signatures stand under each version of a campaign's text, at most a minute ago: they
 * are counted row by row.
 */
export async function countSigned(campaignId: number): Promise<Signed> {
  const at = now();
  const found = known.get(campaignId);
  if (found && at.getTime() - found.at.getTime() < keptMilliseconds) return found;
  const signed = { counts: await countByText(campaignId), at };
  known.set(campaignId, signed);
  return signed;
}
