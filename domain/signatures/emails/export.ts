import { getCampaign, findTranslation } from "#domain/campaigns/queries.ts";
import { listOrganisersOf } from "#domain/memberships/queries.ts";
import type { MailWriter } from "#domain/outbox/outbox.ts";
import { translator } from "#platform/i18n.ts";
import { writeLetter } from "#platform/letter.ts";

/** Tells an owner who took personal data out of the house; exports in a row share a mail. */
export const writeExportMail: MailWriter = async (tx, { campaignId, locale, items }) => {
  const t = translator(locale, "organiserMails");
  const campaign = await getCampaign(campaignId!, tx);
  const title = (await findTranslation(campaign, locale, tx))?.title ?? campaign.slug;
  const exporters = new Set(items.map(({ about }) => about));
  const organisers = await listOrganisersOf(campaign.id, tx);
  const names = organisers.filter(({ id }) => exporters.has(id)).map(({ name }) => name);
  return writeLetter(locale, t("exportSubject"), [
    t("export", { title, names: new Intl.ListFormat(locale).format(names) }),
    t("exportCheck"),
  ]);
};
