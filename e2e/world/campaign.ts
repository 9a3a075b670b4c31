import { randomUUID } from "node:crypto";
import type { Actor } from "#domain/actor.ts";
import { closeCampaign } from "#domain/campaigns/close.ts";
import { createCampaign } from "#domain/campaigns/create.ts";
import { publishText } from "#domain/campaigns/publish-text.ts";
import { publishCampaign } from "#domain/campaigns/publish.ts";
import { translateCampaign } from "#domain/campaigns/translate.ts";
import { writeText } from "#domain/campaigns/write-text.ts";
import type { Locale } from "#platform/locales.ts";

export type OpenCampaign = {
  id: number;
  slug: string;
  path: string;
  /** The same in every language, so that a test can look for it. */
  title: string;
  /** The first sentence of the petition text. */
  sentence: string;
};

/** Somebody at the machine, at an instant: now unless said otherwise. */
export function operator(at = new Date()): Actor {
  return { kind: "operator", at };
}

/** A campaign of the test's own, open since yesterday, in the languages given; the first is its original. */
export async function openCampaign({
  locales = ["en"] as Locale[],
  goal = 1000,
} = {}): Promise<OpenCampaign> {
  const name = randomUUID().slice(0, 8);
  const slug = `keep-the-ferry-${name}`;
  const title = `Keep the ferry ${name}`;
  const sentence = "The ferry is the only way to work for eight hundred people.";
  const yesterday = operator(new Date(Date.now() - 86_400_000));

  const input = { slug, originalLocale: locales[0]!, goal, opensAt: yesterday.at };
  const created = await createCampaign(yesterday, input);
  if (created.outcome !== "created") throw new Error(`${slug} is ${created.outcome}`);
  for (const locale of locales) {
    const words = {
      title,
      summary: "Eight hundred people cross by it.",
      addressees: "The council",
    };
    await translateCampaign(yesterday, created.id, { locale, ...words });
    const body = `${sentence}\n\nWe ask the council to keep it.`;
    const text = await writeText(yesterday, created.id, { locale, body });
    await publishText(yesterday, text.id);
  }
  await publishCampaign(yesterday, created.id);
  return { id: created.id, slug, path: `/campaigns/${slug}`, title, sentence };
}

/** A campaign that has been closed to signing for an hour. */
export async function closedCampaign(): Promise<OpenCampaign> {
  const campaign = await openCampaign();
  await closeCampaign(operator(new Date(Date.now() - 3_600_000)), campaign.id);
  return campaign;
}
