import { clientHeader } from "#platform/http/exchange.ts";
import { asRefusal } from "#platform/http/refusal.ts";
import { defaultLocale, isLocale, localePath } from "#platform/locales.ts";

/** Sends a browser on after a post, to a path of our own in the language it came in. */
export function seeOther(
  locale: string,
  path: string,
  ...setCookies: (string | undefined)[]
): Response {
  const language = isLocale(locale) ? locale : defaultLocale;
  const headers = new Headers({ location: localePath(language, path) });
  for (const cookie of setCookies) if (cookie) headers.append("set-cookie", cookie);
  return new Response(null, { status: 303, headers });
}

/** Answers a script of ours. */
export function answerJson(value: unknown, status = 200, setCookie?: string): Response {
  const headers = new Headers({ "cache-control": "no-store" });
  if (setCookie) headers.set("set-cookie", setCookie);
  return Response.json(value, { status, headers });
}

/** Answers for what a verb refused: the front door puts the page of the status in its place. */
export function answerRefusal(error: unknown): Response {
  const refusal = asRefusal(error);
  if (!refusal) throw error;
  const headers = { ...refusal.headers, "content-type": "text/html" };
  return new Response(null, { status: refusal.status, headers });
}

/** The fields of a posted form; of a name that comes twice, the last. Anything else has none of ours. */
export async function readForm(request: Request): Promise<Record<string, string>> {
  return Object.fromEntries(new URLSearchParams(await request.text()));
}

/** The parts of a posted form, with the files among them; anything else has none. */
export async function readFormData(request: Request): Promise<FormData> {
  return request.formData().catch(() => new FormData());
}

/** What was typed into a field of a form of several parts; nothing for a file. */
export function textIn(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}

/** Whose request this is, as the front door says, for limits only. */
export function clientOf(request: Request): string {
  return request.headers.get(clientHeader) ?? "unknown";
}
