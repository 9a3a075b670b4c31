import type { APIRequestContext, APIResponse } from "@playwright/test";
import { setTimeout as sleep } from "node:timers/promises";

/** Asks as a good program does: when it is told that it asks too fast, it comes again when it may. */
export async function askPolitely(
  request: APIRequestContext,
  path: string,
  headers: Record<string, string> = {},
): Promise<APIResponse> {
  for (;;) {
    const answer = await request.get(path, { headers });
    if (answer.status() !== 429) return answer;
    await sleep(1000 * Number(answer.headers()["retry-after"]));
  }
}
