import type { APIRequestContext, APIResponse } from "@playwright/test";
import type { Visitor } from "./workspace-visitors.ts";

export type SentFile = { name: string; mimeType: string; buffer: Buffer };
type Sent = {
  headers?: Record<string, string>;
  form?: Record<string, string>;
  file?: SentFile | undefined;
};

/** Asks from an address of each visitor's own, and as patiently as a good program. */
export async function ask(
  request: APIRequestContext,
  method: "GET" | "POST",
  address: string,
  { cookie, client }: Visitor,
  { headers = {}, form, file }: Sent,
): Promise<APIResponse> {
  const given: Record<string, string> = { ...headers, "X-Forwarded-For": client };
  if (cookie) given.Cookie = cookie;
  if (method === "POST") given["Sec-Fetch-Site"] = "same-origin";
  const fetch = (where: string) =>
    request.fetch(where, {
      method,
      headers: given,
      maxRedirects: 0,
      ...(method === "POST" &&
        (file ? { multipart: { ...form, sent: file } } : { form: form ?? {} })),
    });
  const answer = await fetch(address);
  const { location = "" } = answer.headers();
  // Next first asks for the address under which caches keep its own data apart.
  return location.includes("_rsc") ? fetch(location) : answer;
}
