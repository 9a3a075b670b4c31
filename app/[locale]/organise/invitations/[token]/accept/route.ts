import { acceptInvitation } from "#domain/invitations/accept.ts";
import { readOrganiserInput } from "#domain/organisers/input.ts";
import { findOrganiserByEmail } from "#domain/organisers/queries.ts";
import { openSession } from "../../../../../auth.ts";
import { visitOf } from "../../../../../auth-cookies.ts";
import { readForm, seeOther } from "../../../answer.ts";
import { readInvitation } from "../read-invitation.ts";

type Context = { params: Promise<{ locale: string; token: string }> };

export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { locale, token } = await params;
  const page = `/organise/invitations/${token}`;
  const form = await readForm(request);
  const mailedTo = (await readInvitation(token))?.email;
  const known = mailedTo && (await findOrganiserByEmail(mailedTo));
  const fields = { ...form, locale, ...(mailedTo && { email: mailedTo }) };
  const read = known ? { input: known } : readOrganiserInput(fields);
  if ("wrong" in read) return seeOther(locale, `${page}?wrong=${read.wrong.join("+")}`);
  const visitor = { kind: "visitor", at: new Date() } as const;
  const accepted = await acceptInvitation(visitor, token, read.input);
  if (accepted.outcome === "accepted") {
    const cookie = await openSession(accepted.organiserId, "invitation", visitOf(request));
    return seeOther(locale, "/organise", cookie);
  }
  if (accepted.outcome === "joined") return seeOther(locale, "/organise");
  return seeOther(locale, accepted.outcome === "known" ? `${page}?wrong=email` : page);
}
