import type { FrontAnswer, FrontRequest } from "#platform/http/exchange.ts";
import type { Gate } from "../../../../gate.ts";

/** `GET /campaigns/{slug}/work.json`: some work for who was asked for it, as much as this client has to do now. */
export async function getWork(
  { params, client }: FrontRequest,
  { challenge }: Pick<Gate, "challenge">,
): Promise<FrontAnswer> {
  const json = await challenge(params.slug!, client);
  return { status: 200, json, cacheControl: "no-store" };
}
