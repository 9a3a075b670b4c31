import { changeEmail } from "#domain/organisers/change-email.ts";
import { currentOrganiser } from "../../../../../../auth.ts";
import { seeOther } from "../../../../answer.ts";

type Context = { params: Promise<{ locale: string; token: string }> };

export async function POST(_request: Request, { params }: Context): Promise<Response> {
  const { locale, token } = await params;
  const actor = await currentOrganiser();
  if (!actor) return seeOther(locale, "/sign-in");
  const isChanged = (await changeEmail(actor, token)) === "changed";
  const page = `/organise/account/email/${encodeURIComponent(token)}`;
  return seeOther(locale, isChanged ? "/organise/account?news=email" : page);
}
