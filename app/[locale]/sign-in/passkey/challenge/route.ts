import { askToSignInByPasskey } from "../../../../auth-passkeys.ts";
import { answerJson, answerRefusal, clientOf } from "../../../organise/answer.ts";

export async function POST(request: Request): Promise<Response> {
  try {
    const { options, setCookie } = await askToSignInByPasskey(clientOf(request));
    return answerJson(options, 200, setCookie);
  } catch (error) {
    return answerRefusal(error);
  }
}
