import { signOut } from "../../../auth.ts";
import { visitOf } from "../../../auth-cookies.ts";
import { seeOther } from "../answer.ts";

type Context = { params: Promise<{ locale: string }> };

export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { locale } = await params;
  return seeOther(locale, "/sign-in", await signOut(visitOf(request)));
}
