import { campaignPath } from "#domain/campaigns/campaign.ts";
import { findTranslation, getCampaign } from "#domain/campaigns/queries.ts";
import type { MailWriter } from "#domain/outbox/outbox.ts";
import { absoluteAddress } from "#platform/addresses.ts";
import { translator } from "#platform/i18n.ts";
import { writeLetter } from "#platform/letter.ts";
import type { AlarmKind } from "../alarm.ts";
import { getAlarm } from "../queries.ts";

/**
 * Tells an owner what stands out, and leads to where the figures are. It names no mail domain: whoever
 * floods a form must not be able to write into a mail.
 */
export const writeAlarmMail: MailWriter = async (tx, { campaignId, locale, items }) => {
  const t = translator(locale, "alarms");
  const kinds = new Set<AlarmKind>();
  for (const { about } of items) kinds.add((await getAlarm(Number(about), tx)).kind);
  const campaign = campaignId === null ? undefined : await getCampaign(campaignId, tx);
  const words = campaign && (await findTranslation(campaign, locale, tx));
  const path = campaign ? `/organise${campaignPath(campaign)}` : "/organise";
  return writeLetter(locale, t("mail.subject"), [
    campaign ? t("mail.lead", { title: words?.title ?? campaign.slug }) : t("mail.leadEverywhere"),
    ...[...kinds].flatMap((kind) => [t(`names.${kind}`), t(`meanings.${kind}`)]),
    { label: t("mail.link"), address: absoluteAddress(locale, path) },
    t("mail.seldom"),
  ]);
};
