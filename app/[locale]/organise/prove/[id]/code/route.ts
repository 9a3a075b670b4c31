import { proveByCode } from "#domain/sessions/prove-by-code.ts";
import { currentOrganiser, currentToken } from "../../../../../auth.ts";
import { answerRefusal, readForm, seeOther } from "../../../answer.ts";

type Context = { params: Promise<{ locale: string; id: string }> };

export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { locale, id } = await params;
  const actor = await currentOrganiser();
  if (!actor) return seeOther(locale, "/sign-in");
  const { code = "" } = await readForm(request);
  try {
    const isProven = (await proveByCode(actor, await currentToken(), code)) === "proven";
    const page = `/organise/prove/${encodeURIComponent(id)}`;
    return seeOther(locale, isProven ? page : `${page}?wrong=code`);
  } catch (error) {
    return answerRefusal(error);
  }
}
