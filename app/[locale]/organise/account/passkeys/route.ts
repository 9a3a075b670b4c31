import { readPasskeyName } from "#domain/passkeys/input.ts";
import { currentOrganiser } from "../../../../auth.ts";
import { visitOf } from "../../../../auth-cookies.ts";
import { addOwnPasskey } from "../../../../auth-passkeys.ts";
import { answerRefusal, readForm, seeOther } from "../../answer.ts";

type Context = { params: Promise<{ locale: string }> };

export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { locale } = await params;
  const actor = await currentOrganiser();
  if (!actor) return seeOther(locale, "/sign-in");
  const { passkey = "", response = "" } = await readForm(request);
  const name = readPasskeyName(passkey);
  if (!name) return seeOther(locale, "/organise/account?news=name");
  try {
    const outcome = await addOwnPasskey(actor, name, response, visitOf(request));
    return seeOther(locale, `/organise/account?news=${outcome}`);
  } catch (error) {
    return answerRefusal(error);
  }
}
