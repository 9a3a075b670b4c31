import { EmailForm } from "#components/organise/email-form.tsx";
import type { OrganiserActor } from "#domain/actor.ts";
import { askEmailChange } from "#domain/organisers/ask-email-change.ts";
import { readSignInAddress } from "#domain/organisers/organiser.ts";
import { findOrganiser } from "#domain/organisers/queries.ts";
import { translator } from "#platform/i18n.ts";
import type { Locale } from "#platform/locales.ts";
import { currentOrganiser } from "../../../../auth.ts";
import { readForm, seeOther } from "../../answer.ts";
import { answerPage } from "../../answer-page.tsx";
import { answerOrAskForProof } from "../../ask-for-proof.ts";

type Context = { params: Promise<{ locale: Locale }> };

export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { locale } = await params;
  const actor = await currentOrganiser();
  if (!actor) return seeOther(locale, "/sign-in");
  const { email: typed = "" } = await readForm(request);
  const email = readSignInAddress(typed);
  if (!email) return noAddress(actor, locale, typed);
  try {
    await askEmailChange(actor, email);
    return seeOther(locale, "/organise/account?news=asked");
  } catch (error) {
    const path = "/organise/account/email";
    return answerOrAskForProof(error, { actor, request, locale, path, fields: { email } });
  }
}

async function noAddress(actor: OrganiserActor, locale: Locale, typed: string): Promise<Response> {
  const organiser = await findOrganiser(actor.organiserId);
  const title = translator(locale, "account")("address");
  const body = (
    <>
      <h1>{title}</h1>
      <EmailForm locale={locale} email={organiser?.email ?? ""} wrong={typed} />
    </>
  );
  return answerPage(actor, { locale, status: 400, title, path: "/organise/account", body });
}
