import { currentOrganiser } from "../../../../../auth.ts";
import { askToProveByPasskey } from "../../../../../auth-passkeys.ts";
import { answerJson } from "../../../answer.ts";

export async function POST(): Promise<Response> {
  const actor = await currentOrganiser();
  if (!actor) return answerJson({ error: "forbidden" }, 403);
  const { options, setCookie } = await askToProveByPasskey(actor);
  return answerJson(options, 200, setCookie);
}
