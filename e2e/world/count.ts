import { expect, type APIRequestContext } from "@playwright/test";
import type { OpenCampaign } from "./campaign.ts";

/** Waits until the campaign's public count is this number; the front door may be a second behind. */
export async function expectCount(
  request: APIRequestContext,
  campaign: OpenCampaign,
  count: number,
): Promise<void> {
  const published = async () => {
    const answer = await request.get(`${campaign.path}/count.json`);
    return ((await answer.json()) as { count: number }).count;
  };
  await expect.poll(published).toBe(count);
}
