import { endEverywhere } from "#domain/sessions/end-everywhere.ts";
import { currentOrganiser } from "../../../../../auth.ts";
import { dropCookie } from "../../../../../auth-cookies.ts";
import { seeOther } from "../../../answer.ts";

type Context = { params: Promise<{ locale: string }> };

export async function POST(_request: Request, { params }: Context): Promise<Response> {
  const { locale } = await params;
  const actor = await currentOrganiser();
  if (actor) await endEverywhere(actor);
  return seeOther(locale, "/sign-in", dropCookie("session"));
}
