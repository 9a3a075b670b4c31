import { describeAnswer } from "#domain/answers/answer.ts";
import { listAnswers } from "#domain/answers/queries.ts";
import { campaignPath } from "#domain/campaigns/campaign.ts";
import { findPublishedCampaign } from "#domain/campaigns/queries.ts";
import { absoluteAddress } from "#platform/addresses.ts";
import { dayOf } from "#platform/calendar.ts";
import type { Table } from "#platform/formats/csv.ts";
import { formatLinks } from "#platform/formats/links.ts";
import type { Representation } from "#platform/formats/representation.ts";
import type { Locale } from "#platform/locales.ts";
import { derivedColumns } from "./input.ts";
import { listKeptTargets } from "./queries.ts";
import { describeTarget, silentDays, targetColumns, targetsPath } from "./target.ts";

/** Everybody a published campaign asks, with their answers and for how long they are silent (JSON, XML, CSV). */
export async function representTargets(
  slug: string,
  locale: Locale,
  now: Date,
): Promise<Representation | undefined> {
  const campaign = await findPublishedCampaign(slug, locale);
  if (!campaign) return undefined;
  const listed = await listStandings(campaign.id, now);
  const path = targetsPath({ slug });
  const data = {
    address: absoluteAddress(campaign.locale, path),
    campaign: absoluteAddress(campaign.locale, campaignPath(campaign)),
    language: campaign.originalLocale,
    day: dayOf(now),
    targets: listed.map(({ target, answers, days }) => ({
      ...describeTarget(target),
      silentDays: days ?? null,
      answers: answers.map((answer) => {
        const { target: _, ...said } = describeAnswer(answer);
        return said;
      }),
    })),
    formats: formatLinks(campaign.locale, path, ["json", "xml", "csv"]),
  };
  return { name: "targets", language: campaign.originalLocale, data, table: tableOf(listed) };
}

/**
 * The table of a campaign's targets as it can be imported again; what follows from the rest comes last
 * and is passed over then.
 */
export async function tabulateTargets(campaignId: number, now: Date): Promise<Table> {
  return tableOf(await listStandings(campaignId, now));
}

type Standing = Awaited<ReturnType<typeof listStandings>>[number];

async function listStandings(campaignId: number, now: Date) {
  const answers = await listAnswers(campaignId);
  const targets = await listKeptTargets(campaignId);
  return targets.map((kept) => {
    const { id, seen: _, ...target } = kept;
    const own = answers.filter(({ targetId }) => targetId === id);
    return { target, answers: own, days: silentDays(target, own.length > 0, dayOf(now)) };
  });
}

function tableOf(listed: readonly Standing[]): Table {
  return {
    columns: [...targetColumns, ...derivedColumns],
    rows: listed.map(({ target, answers, days }) => {
      return { ...target, answeredOn: answers.at(-1)?.answeredOn, silentDays: days };
    }),
  };
}
