import { acceptInvitation } from "#domain/invitations/accept.ts";
import { readOrganiserInput } from "#domain/organisers/input.ts";
import { openSession } from "../../../../../auth.ts";
import { visitOf } from "../../../../../auth-cookies.ts";
import { readForm, seeOther } from "../../../answer.ts";

type Context = { params: Promise<{ locale: string; token: string }> };

export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { locale, token } = await params;
  const page = `/organise/invitations/${token}`;
  const read = readOrganiserInput({ ...(await readForm(request)), locale });
  if ("wrong" in read) return seeOther(locale, `${page}?wrong=${read.wrong.join("+")}`);
  const visitor = { kind: "visitor", at: new Date() } as const;
  const accepted = await acceptInvitation(visitor, token, read.input);
  if (accepted.outcome === "accepted") {
    const cookie = await openSession(accepted.organiserId, "invitation", visitOf(request));
    return seeOther(locale, "/organise", cookie);
  }
  return seeOther(locale, accepted.outcome === "known" ? `${page}?wrong=email` : page);
}
