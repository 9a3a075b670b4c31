import { ConfirmForm } from "#components/signature/confirm-form.tsx";
import { LinkGone } from "#components/signature/link-gone.tsx";
import { mistakesOf } from "#components/signature/mistakes.ts";
import { NotOpen } from "#components/signature/not-open.tsx";
import { Receipt } from "#components/signature/receipt.tsx";
import { SignAgain } from "#components/signature/sign-again.tsx";
import { WorkFirst } from "#components/signature/work-first.tsx";
import { campaignPath, stateOf } from "#domain/campaigns/campaign.ts";
import { findPublishedCampaign, findText } from "#domain/campaigns/queries.ts";
import { findPauseMessage } from "#domain/pauses/queries.ts";
import { assetAddress } from "#platform/assets.ts";
import { countries } from "#platform/countries.ts";
import { translator } from "#platform/i18n.ts";
import type { Locale } from "#platform/locales.ts";
import { now } from "../now.ts";
import { readSigned } from "../signatures/[token]/read-signed.ts";
import type { SentForm, View } from "./sent.ts";

type Sent<Form> = Extract<SentForm, { form: Form }>;

/** The form that was sent, to be mended; undefined when there is none for what it was about. */
export async function viewOf(locale: Locale, sent: SentForm): Promise<View | undefined> {
  if (sent.form === "sign") return signAgain(locale, sent);
  if (sent.form === "work") return workFirst(locale, sent);
  if (sent.form === "paused") return notOpen(locale, sent);
  if (sent.form === "confirm") return confirmAgain(locale, sent);
  if (sent.form === "link") return linkGone(locale);
  return sent.form === "receipt" ? receiptAgain(locale, sent) : undefined;
}

async function signAgain(locale: Locale, sent: Sent<"sign">): Promise<View | undefined> {
  const { slug, values, errors, suggestion } = sent;
  const campaign = await findPublishedCampaign(slug, locale);
  if (!campaign) return undefined;
  const read = await findText(Number(values.text) || 0);
  const text = read?.locale === campaign.locale ? read : campaign.text;
  return {
    title: translator(locale, "sign")("again"),
    path: campaignPath(campaign),
    body: (
      <SignAgain
        locale={locale}
        campaign={{ ...campaign, text }}
        {...{ countries, values, errors, suggestion }}
      />
    ),
  };
}

async function notOpen(locale: Locale, { slug }: Sent<"paused">): Promise<View | undefined> {
  const campaign = await findPublishedCampaign(slug, locale);
  if (!campaign) return undefined;
  const state = stateOf(campaign, now());
  const pause = await findPauseMessage(campaign, locale);
  return {
    title: translator(locale, "campaign")(`state.${state}`),
    path: campaignPath(campaign),
    body: <NotOpen {...{ locale, campaign, state, pause }} />,
  };
}

async function workFirst(locale: Locale, sent: Sent<"work">): Promise<View | undefined> {
  const { slug, values } = sent;
  const campaign = await findPublishedCampaign(slug, locale);
  if (!campaign) return undefined;
  const worker = assetAddress("work.js");
  return {
    title: translator(locale, "work")("title"),
    path: campaignPath(campaign),
    body: <WorkFirst {...{ locale, campaign, countries, values, worker }} />,
  };
}

async function confirmAgain(locale: Locale, sent: Sent<"confirm">): Promise<View | undefined> {
  const { token, errors } = sent;
  const found = await readSigned({ locale, token }, "confirm");
  if (!found?.signed) return undefined;
  const t = translator(locale, "confirm");
  const isChanged = errors.consent?.includes("changed");
  const message = t(isChanged ? "consentChanged" : "consentMissing");
  return {
    title: t("title"),
    path: `/signatures/${token}/confirm`,
    body: (
      <ConfirmForm
        {...{ locale, token, ...found }}
        signed={found.signed}
        signedAt={found.signature.signedAt}
        mistake={{ field: "consent", message }}
      />
    ),
  };
}

async function receiptAgain(locale: Locale, sent: Sent<"receipt">): Promise<View | undefined> {
  const { token, values, errors } = sent;
  const found = await readSigned({ locale, token }, "receipt");
  if (!found) return undefined;
  const t = translator(locale, "receipt");
  const unsure = errors.sure ? [{ field: "sure", message: t("forgetMissing") }] : [];
  const mistakes = [...mistakesOf(locale, errors), ...unsure];
  return {
    title: t("title"),
    path: `/signatures/${token}`,
    body: <Receipt {...{ locale, token, ...found, values, mistakes }} />,
  };
}

function linkGone(locale: Locale): View {
  const title = translator(locale, "confirm")("gone");
  return { title, path: "/", body: <LinkGone locale={locale} /> };
}
