import type { Locale } from "#platform/locales.ts";
import { currentOrganiser } from "../../../../../auth.ts";
import { departToProve } from "../../../../../auth-identity.ts";
import { answerDeparture } from "../../../../sign-in/answer-departure.tsx";
import { seeOther } from "../../../answer.ts";

type Context = { params: Promise<{ locale: Locale; id: string }> };

export async function POST(_request: Request, { params }: Context): Promise<Response> {
  const { locale, id } = await params;
  if (!(await currentOrganiser())) return seeOther(locale, "/sign-in");
  const departure = await departToProve(locale, id);
  if (departure) return answerDeparture(locale, departure);
  return seeOther(locale, `/organise/prove/${encodeURIComponent(id)}?wrong=provider`);
}
