import { Conflict } from "#components/organise/conflict.tsx";
import { termsValues } from "#components/organise/terms-values.ts";
import { moment } from "#components/figures/formats.ts";
import type { Terms } from "#domain/campaigns/campaign.ts";
import {
  fieldOfTerms,
  readTerms,
  termsFormFields,
  type TermsErrors,
} from "#domain/campaigns/input.ts";
import { setTerms } from "#domain/campaigns/set-terms.ts";
import { fingerprint } from "#platform/fingerprint.ts";
import { translator } from "#platform/i18n.ts";
import { answerPage } from "../../../../answer-page.tsx";
import { postTo, type Posted } from "../../post-to.ts";
import { settingsView, withPromises } from "../view.tsx";

export const POST = postTo(async (sent) => {
  const { actor, campaign, goTo } = sent;
  const fields = await withPromises(campaign, sent.fields, actor.at);
  const posted = { ...sent, fields };
  const read = readTerms(fields);
  if ("errors" in read) return mend(posted, read.errors);
  const outcome = await setTerms(actor, campaign.id, read.input, fields.seen ?? "");
  if (outcome.outcome === "changed") return compare(posted, outcome.terms);
  if (outcome.outcome === "refused") {
    return mend(posted, { [fieldOfTerms[outcome.field]]: outcome.code });
  }
  return goTo("/settings?done=saved", read.input.slug);
});

async function mend(posted: Posted, errors: TermsErrors): Promise<Response> {
  const { actor, locale, campaign, fields } = posted;
  return answerPage(actor, {
    locale,
    status: 400,
    title: translator(locale, "organise")("sections.settings"),
    path: `/organise/campaigns/${campaign.slug}/settings`,
    body: await settingsView(posted, { values: fields, errors }),
  });
}

function compare({ actor, locale, campaign, fields }: Posted, terms: Terms): Promise<Response> {
  const t = translator(locale, "terms");
  const theirs = termsValues(terms);
  const path = `/organise/campaigns/${campaign.slug}/settings`;
  return answerPage(actor, {
    locale,
    status: 409,
    title: translator(locale, "desk")("conflict.title"),
    path,
    body: (
      <Conflict
        locale={locale}
        at={moment(locale, campaign.updatedAt)}
        fields={termsFormFields
          .filter((name) => theirs[name] !== (fields[name] ?? "").replaceAll("\r", ""))
          .map((name) => {
            const label = t(`names.${name}`);
            return { label, theirs: theirs[name] ?? "", mine: fields[name] ?? "" };
          })}
        action={`${path}/save`}
        back={path}
        mine={{ ...fields, seen: fingerprint(terms) }}
      />
    ),
  });
}
