import { removePasskey } from "#domain/passkeys/remove.ts";
import { currentOrganiser } from "../../../../../auth.ts";
import { readForm, seeOther } from "../../../answer.ts";
import { answerOrAskForProof } from "../../../ask-for-proof.ts";

type Context = { params: Promise<{ locale: string }> };

export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { locale } = await params;
  const actor = await currentOrganiser();
  if (!actor) return seeOther(locale, "/sign-in");
  const { id = "" } = await readForm(request);
  try {
    await removePasskey(actor, id);
    return seeOther(locale, "/organise/account?news=removed");
  } catch (error) {
    const path = "/organise/account/passkeys/remove";
    return answerOrAskForProof(error, { actor, request, locale, path, fields: { id } });
  }
}
