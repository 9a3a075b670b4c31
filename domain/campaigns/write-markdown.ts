import type { Answer } from "#domain/answers/answer.ts";
import type { Delivery } from "#domain/deliveries/delivery.ts";
import type { Event } from "#domain/events/event.ts";
import type { Target } from "#domain/targets/target.ts";
import { absoluteAddress } from "#platform/addresses.ts";
import {
  markdownDocument,
  markdownLink,
  markdownSection,
  plainWords,
} from "#platform/formats/markdown.ts";
import { translator } from "#platform/i18n.ts";
import type { Locale } from "#platform/locales.ts";
import { campaignPath, type PublishedCampaign } from "./campaign.ts";

type Words = ReturnType<typeof translator<"campaign">>;
type Figures = {
  count: number;
  goal: number;
  counted: string;
  targets: Target[];
  answers: Answer[];
  deliveries: Delivery[];
  events: Event[];
};

/** A campaign as a document in Markdown: its text, then who is asked, what they said, what happened. */
export function writeMarkdown(campaign: PublishedCampaign, figures: Figures): string {
  const { locale, title, summary, addressees, text } = campaign;
  const t = translator(locale, "campaign");
  const address = absoluteAddress(locale, campaignPath(campaign));
  const { count, goal, counted, targets, answers, deliveries, events } = figures;
  const fields = { address, language: locale, title, count, goal, asOf: counted };
  const { isDemonstration } = campaign;
  return markdownDocument({ ...fields, textVersion: text.number, isDemonstration }, [
    `# ${plainWords(title)}`,
    `*${plainWords(summary)}*`,
    `${plainWords(t("to"))} ${plainWords(addressees)}`,
    text.body,
    ...markdownSection(
      t("targets", { count: targets.length }),
      targets.map((target) => writeTarget(target, t)),
    ),
    ...markdownSection(translator(locale, "answers")("title"), answers.map(writeAnswer)),
    ...markdownSection(
      translator(locale, "events")("title"),
      events.map((one) => writeEvent(one, locale)),
    ),
    ...markdownSection(
      t("deliveries"),
      deliveries.map((delivery) => writeDelivery(delivery, t)),
    ),
  ]);
}

function writeTarget(target: Target, t: Words): string {
  const { name, status, statusOn, sourceName, sourceAddress } = target;
  const cited = plainWords(sourceName ?? t("noSource"));
  const source = sourceName && sourceAddress ? markdownLink(sourceName, sourceAddress) : cited;
  return `${plainWords(name)}: ${t(`status.${status}`)}, ${t("asOf")} ${statusOn} (${source})`;
}

function writeAnswer({ target, answeredOn, text, sourceName, sourceAddress }: Answer): string {
  const cited = sourceAddress ? markdownLink(sourceName, sourceAddress) : plainWords(sourceName);
  return `${answeredOn}, ${plainWords(target.name)}: ${plainWords(text)} (${cited})`;
}

function writeEvent(event: Event, locale: Locale): string {
  const { heldOn, startTime, endTime, timeZone, title, place, cancelledAt } = event;
  const time = startTime ? ` ${[startTime, endTime].filter(Boolean).join("–")} ${timeZone}` : "";
  const cancelled = cancelledAt ? ` (${translator(locale, "events")("cancelled")})` : "";
  return `${heldOn}${time}: ${plainWords(title)}, ${plainWords(place)}${cancelled}`;
}

function writeDelivery(delivery: Delivery, t: Words): string {
  const { deliveredOn, cutoffOn, recipient, count, note } = delivery;
  const sum = `${t("delivered", { count })}, ${t("cutoff")} ${cutoffOn}`;
  return `${deliveredOn}, ${plainWords(recipient)}: ${sum}. ${plainWords(note)}`;
}
