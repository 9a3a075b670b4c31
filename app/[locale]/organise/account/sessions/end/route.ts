import { endOwnSession } from "#domain/sessions/end-own.ts";
import { currentOrganiser } from "../../../../../auth.ts";
import { readForm, seeOther } from "../../../answer.ts";

type Context = { params: Promise<{ locale: string }> };

export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { locale } = await params;
  const actor = await currentOrganiser();
  if (!actor) return seeOther(locale, "/sign-in");
  const { session = "" } = await readForm(request);
  await endOwnSession(actor, session);
  return seeOther(locale, "/organise/account?news=ended");
}
