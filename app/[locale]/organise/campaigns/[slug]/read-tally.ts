import { notFound } from "next/navigation";
import { readPeriod } from "#components/organise/periods.ts";
import { listAlarms } from "#domain/alarms/queries.ts";
import { stateOf } from "#domain/campaigns/campaign.ts";
import { findTranslation } from "#domain/campaigns/queries.ts";
import { mayExport } from "#domain/signatures/policy.ts";
import { getTally } from "#domain/tally/queries.ts";
import type { Locale } from "#platform/locales.ts";
import { NotFound } from "#platform/refusals.ts";
import { requireOrganiser } from "../../desk.ts";

/** A campaign's tally for whoever is signed in; 404 for who has no role in it. */
export async function readTally(locale: Locale, slug: string, periodName = "all") {
  const actor = await requireOrganiser(locale);
  const { chosen, period } = readPeriod(periodName, actor.at);
  const found = await getTally(actor, slug, period).catch((error: unknown) => {
    if (error instanceof NotFound) notFound();
    throw error;
  });
  const { campaign, role, tally } = found;
  const words = await findTranslation(campaign, locale);
  const state = stateOf(campaign, actor.at);
  const { title = slug, locale: titleLocale = locale } = words ?? {};
  const isExportOffered = mayExport(role);
  const alarms = await listAlarms(actor, campaign.id);
  return { actor, slug, title, titleLocale, state, tally, chosen, period, isExportOffered, alarms };
}
