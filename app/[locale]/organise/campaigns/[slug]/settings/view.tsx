import { SectionHead } from "#components/organise/section-head.tsx";
import { TermsForm } from "#components/organise/terms-form.tsx";
import { termsValues } from "#components/organise/terms-values.ts";
import { stateOf, termsOf, type Campaign, type Terms } from "#domain/campaigns/campaign.ts";
import type { TermsErrors, TermsFormField } from "#domain/campaigns/input.ts";
import { listMilestones } from "#domain/milestones/queries.ts";
import { fingerprint } from "#platform/fingerprint.ts";
import { timeZones } from "#platform/time-zone.ts";
import { translator } from "#platform/i18n.ts";
import { type Edited } from "../read-edited.ts";

type Typed = { values?: Record<string, string>; errors?: TermsErrors; done?: string };

/** Address, goals and times of a campaign as a form: as they are, or as they were typed. */
export async function settingsView(edited: Edited, { values, errors, done }: Typed = {}) {
  const { actor, locale, campaign } = edited;
  const t = translator(locale, "terms");
  const terms = await readTermsOf(campaign);
  const fixed = fixedIn(campaign, actor.at);
  return (
    <>
      <SectionHead
        locale={locale}
        campaign={campaign}
        title={translator(locale, "organise")("sections.settings")}
        lead={campaign.publishedAt ? t("leadPublished") : t("leadDraft")}
        done={done && translator(locale, "desk")("saved")}
      />
      <TermsForm
        locale={locale}
        action={`/organise/campaigns/${campaign.slug}/settings/save`}
        submit={translator(locale, "desk")("save")}
        values={values ?? termsValues(terms)}
        {...(errors && { errors })}
        hidden={{ seen: values?.seen ?? fingerprint(terms) }}
        fixed={fixed}
      />
    </>
  );
}

/** The terms that a campaign has now. */
async function readTermsOf(campaign: Campaign): Promise<Terms> {
  const milestones = await listMilestones(campaign.id);
  return termsOf(
    campaign,
    milestones.map(({ goal }) => goal),
  );
}

/** What was typed, with what a published campaign has promised in its place, whatever was sent for it. */
export async function withPromises(
  campaign: Campaign,
  fields: Record<string, string>,
  at: Date,
): Promise<Record<string, string>> {
  const { time_zone: timeZone = "" } = fields;
  if (!timeZones.includes(timeZone)) return fields;
  const promised = termsValues({ ...(await readTermsOf(campaign)), timeZone });
  const fixed = fixedIn(campaign, at).map((name) => [name, promised[name] ?? ""]);
  return { ...fields, ...Object.fromEntries(fixed) };
}

function fixedIn(campaign: Campaign, at: Date): TermsFormField[] {
  const state = stateOf(campaign, at);
  if (state === "draft") return [];
  const promised: TermsFormField[] = ["slug", "goal"];
  if (state === "scheduled") return promised;
  const opened: TermsFormField[] = [...promised, "opens_on", "opens_at"];
  return state === "closed" || state === "archived"
    ? [...opened, "closes_on", "closes_at"]
    : opened;
}
