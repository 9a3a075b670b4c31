import { readPasskeyName } from "#domain/passkeys/input.ts";
import { renamePasskey } from "#domain/passkeys/rename.ts";
import { currentOrganiser } from "../../../../../auth.ts";
import { readForm, seeOther } from "../../../answer.ts";

type Context = { params: Promise<{ locale: string }> };

export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { locale } = await params;
  const actor = await currentOrganiser();
  if (!actor) return seeOther(locale, "/sign-in");
  const { id = "", name: typed = "" } = await readForm(request);
  const name = readPasskeyName(typed);
  if (name) await renamePasskey(actor, id, name);
  return seeOther(locale, `/organise/account?news=${name ? "saved" : "rename"}`);
}
