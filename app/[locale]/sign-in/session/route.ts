import { finishSignIn } from "../../../auth.ts";
import { visitOf } from "../../../auth-cookies.ts";
import { readForm, seeOther } from "../../organise/answer.ts";

type Context = { params: Promise<{ locale: string }> };

export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { locale } = await params;
  const { token = "" } = await readForm(request);
  const cookie = await finishSignIn(token, visitOf(request));
  return seeOther(locale, cookie ? "/organise" : "/sign-in/finish", cookie);
}
