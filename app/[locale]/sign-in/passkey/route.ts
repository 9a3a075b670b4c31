import { visitOf } from "../../../auth-cookies.ts";
import { signInByPasskey } from "../../../auth-passkeys.ts";
import { answerRefusal, readForm, seeOther } from "../../organise/answer.ts";

type Context = { params: Promise<{ locale: string }> };

export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { locale } = await params;
  const { response = "" } = await readForm(request);
  try {
    const cookie = await signInByPasskey(response, visitOf(request));
    return seeOther(locale, cookie ? "/organise" : "/sign-in?wrong=passkey", cookie);
  } catch (error) {
    return answerRefusal(error);
  }
}
