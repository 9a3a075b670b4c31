import { currentOrganiser } from "../../../../../auth.ts";
import { askToAddPasskey } from "../../../../../auth-passkeys.ts";
import { answerJson, answerRefusal } from "../../../answer.ts";

export async function POST(): Promise<Response> {
  const actor = await currentOrganiser();
  if (!actor) return answerJson({ error: "forbidden" }, 403);
  try {
    const { options, setCookie } = await askToAddPasskey(actor);
    return answerJson(options, 200, setCookie);
  } catch (error) {
    return answerRefusal(error);
  }
}
