import { DeliveryDesk } from "#components/organise/delivery-desk.tsx";
import { DeliveryPreview } from "#components/organise/delivery-preview.tsx";
import { untimely } from "#domain/deliveries/delivery.ts";
import { deliveryInput } from "#domain/deliveries/input.ts";
import { countAtEndOf, listDeliveries } from "#domain/deliveries/queries.ts";
import { recordDelivery } from "#domain/deliveries/record.ts";
import { dayOf } from "#platform/calendar.ts";
import { codesOf } from "#platform/codes.ts";
import { translator } from "#platform/i18n.ts";
import { answerPage } from "../../../../answer-page.tsx";
import { postTo, type Posted } from "../../post-to.ts";
import type { Edited } from "../../read-edited.ts";
import { sentPictures, stagedPictures } from "../sent-pictures.ts";

type Values = Record<string, string>;

/** Shows what would be fixed; fixes it once that was looked at, or leads back to the form as it was typed. */
export const POST = postTo(async (posted: Posted) => {
  const { actor, campaign, fields, files, goTo } = posted;
  const { sure, again, ...values } = fields;
  const sent = await sentPictures(posted, files, values);
  const read = deliveryInput.safeParse({ ...deliveryOf(values), pictures: sent.pictures });
  const codes = { ...(read.success ? {} : codesOf(read.error)), ...sent.codes };
  if (!read.success || Object.keys(codes).length > 0) return answerForm(posted, values, codes);
  const reason = untimely(read.data, dayOf(actor.at));
  if (reason === "early") return answerForm(posted, values, { deliveredOn: reason });
  if (reason) return answerForm(posted, values, { cutoffOn: reason });
  if (again) return answerForm(posted, values, {});
  if (!sure) return answerPreview(posted, values, read.data);
  const { outcome } = await recordDelivery(actor, campaign.id, read.data);
  if (outcome !== "recorded") return answerForm(posted, values, { "picture-1": outcome });
  return goTo("/deliveries?done=recorded");
});

function deliveryOf({ deliveredOn, cutoffOn, recipient, note, place, deliveredBy }: Values) {
  const optional = { place: place || null, deliveredBy: deliveredBy || null };
  return { deliveredOn, cutoffOn, recipient, note, ...optional };
}

async function answerForm(edited: Edited, values: Values, codes: Values): Promise<Response> {
  const { actor, locale, campaign } = edited;
  const deliveries = await listDeliveries(campaign.id);
  const title = translator(locale, "deliveryDesk")("heading");
  const path = `/organise/campaigns/${campaign.slug}/deliveries`;
  const status = Object.keys(codes).length > 0 ? 400 : 200;
  const body = <DeliveryDesk {...{ locale, campaign, deliveries, values, codes }} />;
  return answerPage(actor, { locale, status, title, path, body });
}

type Read = ReturnType<typeof deliveryInput.parse>;

async function answerPreview(edited: Edited, values: Values, read: Read): Promise<Response> {
  const pictures = stagedPictures(read.pictures);
  const { actor, locale, campaign } = edited;
  const delivery = { ...read, ...(await countAtEndOf(read.cutoffOn, campaign.id)) };
  const title = translator(locale, "deliveryDesk")("preview");
  const path = `/organise/campaigns/${campaign.slug}/deliveries`;
  const body = <DeliveryPreview {...{ locale, campaign, delivery, pictures, values }} />;
  return answerPage(actor, { locale, status: 200, title, path, body });
}
