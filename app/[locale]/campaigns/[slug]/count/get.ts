import { findCount } from "#domain/campaigns/queries.ts";
import { asOf } from "#platform/formats/as-of.ts";
import type { FrontAnswer, FrontRequest } from "#platform/http/exchange.ts";
import { NotFound } from "#platform/refusals.ts";

/** The count of a published campaign: `{"count":84598,"goal":100000,"asOf":"…"}`, and the next goal if one is declared. Throws `NotFound`. */
export async function getCount({ params }: FrontRequest): Promise<FrontAnswer> {
  const found = await findCount(params.slug!);
  if (!found) throw new NotFound();
  const { slug, ...numbers } = found;
  const at = asOf(`count ${slug}`, Object.values(numbers), new Date());
  return { status: 200, json: { ...numbers, asOf: at.toISOString() }, lastModified: at };
}
