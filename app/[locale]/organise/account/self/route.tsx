import { SelfForm } from "#components/organise/self-form.tsx";
import { changeOrganiser } from "#domain/organisers/change.ts";
import { readSelfInput } from "#domain/organisers/input.ts";
import { translator } from "#platform/i18n.ts";
import type { Locale } from "#platform/locales.ts";
import { currentOrganiser } from "../../../../auth.ts";
import { readForm, seeOther } from "../../answer.ts";
import { answerPage } from "../../answer-page.tsx";

type Context = { params: Promise<{ locale: Locale }> };

export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { locale } = await params;
  const actor = await currentOrganiser();
  if (!actor) return seeOther(locale, "/sign-in");
  const { name = "", language = "" } = await readForm(request);
  const input = readSelfInput({ name, locale: language });
  if (input) {
    await changeOrganiser(actor, input);
    return seeOther(locale, "/organise/account?news=saved");
  }
  const title = translator(locale, "account")("self");
  const body = (
    <>
      <h1>{title}</h1>
      <SelfForm locale={locale} self={{ name, locale: language }} isWrong />
    </>
  );
  return answerPage(actor, { locale, status: 400, title, path: "/organise/account", body });
}
