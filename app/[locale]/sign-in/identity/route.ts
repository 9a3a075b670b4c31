import type { Locale } from "#platform/locales.ts";
import { departToSignIn } from "../../../auth-identity.ts";
import { answerRefusal, clientOf, seeOther } from "../../organise/answer.ts";
import { answerDeparture } from "../answer-departure.tsx";

type Context = { params: Promise<{ locale: Locale }> };

export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { locale } = await params;
  try {
    const departure = await departToSignIn(locale, clientOf(request));
    if (departure) return await answerDeparture(locale, departure);
    return seeOther(locale, "/sign-in?wrong=provider");
  } catch (error) {
    return answerRefusal(error);
  }
}
