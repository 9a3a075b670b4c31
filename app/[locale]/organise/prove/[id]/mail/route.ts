import { mailCode } from "#domain/sessions/mail-code.ts";
import { currentOrganiser, currentToken } from "../../../../../auth.ts";
import { seeOther } from "../../../answer.ts";

type Context = { params: Promise<{ locale: string; id: string }> };

export async function POST(_request: Request, { params }: Context): Promise<Response> {
  const { locale, id } = await params;
  const actor = await currentOrganiser();
  if (!actor) return seeOther(locale, "/sign-in");
  // When enough were mailed, the newest of them still works.
  await mailCode(actor, await currentToken());
  return seeOther(locale, `/organise/prove/${encodeURIComponent(id)}?code=sent`);
}
