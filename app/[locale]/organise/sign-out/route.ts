import { cookies } from "next/headers";
import { sessionCookieName, signOut } from "../../../auth.ts";
import { seeOther } from "../answer.ts";

type Context = { params: Promise<{ locale: string }> };

export async function POST(_request: Request, { params }: Context): Promise<Response> {
  const { locale } = await params;
  const name = sessionCookieName();
  const cookie = await signOut({ [name]: (await cookies()).get(name)?.value ?? "" });
  return seeOther(locale, "/sign-in", cookie);
}
