import { translator } from "#platform/i18n.ts";
import type { Locale } from "#platform/locales.ts";
import { SectionHead, type HeadedCampaign } from "../section-head.tsx";

/** Whose news it is: where that begins, without language, and the campaign if it is one. */
export type NewsScope = { path: string; campaign: HeadedCampaign | undefined };

type Props = {
  locale: Locale;
  scope: NewsScope;
  title: string;
  lead?: string;
  done?: string | undefined;
};

/** The head of a page about one article: it leads back to the list. */
export function NewsHead({ locale, scope, ...head }: Props) {
  const { path, campaign } = scope;
  const within = { path: `${path}/news`, name: translator(locale, "newsDesk")("heading") };
  return <SectionHead {...{ locale, campaign, within }} {...head} />;
}
