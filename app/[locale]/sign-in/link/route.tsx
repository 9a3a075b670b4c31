import { SignInForm } from "#components/organise/sign-in-form.tsx";
import { PlainPage } from "#components/page/plain-page.tsx";
import { translator } from "#platform/i18n.ts";
import type { Locale } from "#platform/locales.ts";
import { requestLink } from "../../../auth.ts";
import { answerRefusal, clientOf, readForm, seeOther } from "../../organise/answer.ts";
import { answerSignIn } from "../answer-sign-in.tsx";

type Context = { params: Promise<{ locale: Locale }> };

export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { locale } = await params;
  const { email = "" } = await readForm(request);
  try {
    const isAddress = await requestLink(email, clientOf(request));
    return isAddress
      ? seeOther(locale, "/sign-in/check-your-mail")
      : await noAddress(locale, email);
  } catch (error) {
    return answerRefusal(error);
  }
}

function noAddress(locale: Locale, email: string): Promise<Response> {
  const t = translator(locale, "signIn");
  const body = (
    <PlainPage title={t("title")} lead={t("lead")}>
      <SignInForm locale={locale} isAddressWrong email={email} />
    </PlainPage>
  );
  return answerSignIn({ locale, status: 400, title: t("title"), body });
}
