import { parkAct } from "#domain/sessions/park.ts";
import { currentOrganiser, currentToken } from "../../../auth.ts";
import { seeOther } from "../answer.ts";
import { pageBefore } from "../page-before.ts";

type Context = { params: Promise<{ locale: string }> };

/** For who wants to prove who they are before they begin with something. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { locale } = await params;
  const actor = await currentOrganiser();
  const act = { fields: [], back: pageBefore(request.headers.get("referer")) };
  const id = actor && (await parkAct(actor, await currentToken(), act));
  return seeOther(locale, id ? `/organise/prove/${id}` : "/sign-in");
}
