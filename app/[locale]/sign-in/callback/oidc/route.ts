import { visitOf } from "../../../../auth-cookies.ts";
import { arrive } from "../../../../auth-identity.ts";
import { answerRefusal, seeOther } from "../../../organise/answer.ts";

/**
 * Where the organisation's provider sends people back to. The one thing that is fetched and acts
 * (`signature.md`): state and PKCE tie it to the browser that left from here.
 */
export async function GET(request: Request): Promise<Response> {
  try {
    const query = Object.fromEntries(new URL(request.url).searchParams);
    const { locale, path, setCookies } = await arrive(query, visitOf(request));
    return seeOther(locale, path, ...setCookies);
  } catch (error) {
    return answerRefusal(error);
  }
}
