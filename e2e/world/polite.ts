import type { APIRequestContext, APIResponse } from "@playwright/test";
import { setTimeout as sleep } from "node:timers/promises";

/** Asks as a good program does: when it is told that it asks too fast, it comes again when it may. */
export async function askPolitely(
  request: APIRequestContext,
  path: string,
  headers: Record<string, string> = {},
): Promise<APIResponse> {
  return politely(() => request.get(path, { headers }));
}

/** Posts a form in the same way, and follows no redirect. */
export async function postPolitely(
  request: APIRequestContext,
  path: string,
  form: Record<string, string>,
): Promise<APIResponse> {
  return politely(() => request.post(path, { form, maxRedirects: 0 }));
}

async function politely(ask: () => Promise<APIResponse>): Promise<APIResponse> {
  for (;;) {
    const answer = await ask();
    if (answer.status() !== 429) return answer;
    await sleep(1000 * Number(answer.headers()["retry-after"]));
  }
}
