import { currentOrganiser } from "../../../../../auth.ts";
import { visitOf } from "../../../../../auth-cookies.ts";
import { proveByPasskey } from "../../../../../auth-passkeys.ts";
import { answerRefusal, readForm, seeOther } from "../../../answer.ts";

type Context = { params: Promise<{ locale: string; id: string }> };

export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { locale, id } = await params;
  const actor = await currentOrganiser();
  if (!actor) return seeOther(locale, "/sign-in");
  const { response = "" } = await readForm(request);
  try {
    const page = `/organise/prove/${encodeURIComponent(id)}`;
    const isProven = await proveByPasskey(actor, response, visitOf(request));
    return seeOther(locale, isProven ? page : `${page}?wrong=passkey`);
  } catch (error) {
    return answerRefusal(error);
  }
}
