import { requestLink } from "../../../auth.ts";
import { answerRefusal, clientOf, readForm, seeOther } from "../../organise/answer.ts";

type Context = { params: Promise<{ locale: string }> };

export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { locale } = await params;
  const { email = "" } = await readForm(request);
  try {
    const isAddress = await requestLink(email, clientOf(request));
    return seeOther(locale, isAddress ? "/sign-in/check-your-mail" : "/sign-in?mistake=email");
  } catch (error) {
    return answerRefusal(error);
  }
}
