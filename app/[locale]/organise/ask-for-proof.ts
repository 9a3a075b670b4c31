import type { OrganiserActor } from "#domain/actor.ts";
import { parkAct } from "#domain/sessions/park.ts";
import { ProofNeeded } from "#platform/refusals.ts";
import { currentToken } from "../../auth.ts";
import { answerRefusal, seeOther } from "./answer.ts";
import { pageBefore } from "./page-before.ts";

type Posted = {
  actor: OrganiserActor;
  request: Request;
  locale: string;
  /** Where it was posted, without language, and what. */
  path: string;
  fields?: Record<string, string> | [name: string, value: string][];
};

/**
 * Answers for what a verb refused, as `answerRefusal` does. When all that is lacking is a fresh proof, what
 * was posted is kept meanwhile, and the organiser led to where they prove who they are; from there it
 * goes on to the same path.
 */
export async function answerOrAskForProof(error: unknown, posted: Posted): Promise<Response> {
  if (!(error instanceof ProofNeeded)) return answerRefusal(error);
  const { actor, request, locale, path, fields = [] } = posted;
  const pairs = Array.isArray(fields) ? fields : Object.entries(fields);
  const act = { path, fields: pairs, back: pageBefore(request.headers.get("referer")) };
  const id = await parkAct(actor, await currentToken(), act);
  return seeOther(locale, id ? `/organise/prove/${id}` : "/sign-in");
}
