import { recordAnswer } from "#domain/answers/record.ts";
import { recordDelivery } from "#domain/deliveries/record.ts";
import { announceEvent } from "#domain/events/announce.ts";
import { cancelEvent } from "#domain/events/cancel.ts";
import { listKeptTargets } from "#domain/targets/queries.ts";
import { setTargets } from "#domain/targets/set.ts";
import { publishedArticle, type PublishedArticle } from "./article.ts";
import { closedCampaign, openCampaign, operator, type OpenCampaign } from "./campaign.ts";

export type Everything = {
  campaign: OpenCampaign;
  closed: OpenCampaign;
  article: PublishedArticle;
};

/** A campaign in English and Arabic with everything that a campaign can have, and one that is closed and has nothing. */
export async function worldWithEverything(): Promise<Everything> {
  const campaign = await openCampaign({ locales: ["en", "ar"] });
  const article = await publishedArticle({ campaignId: campaign.id });
  await setTargets(operator(), campaign.id, [
    { kind: "body", name: "The harbour council", status: "asked", statusOn: "2020-01-02" },
    { kind: "state", name: "Sri Lanka", country: "LK", status: "signed", statusOn: "2020-01-02" },
  ]);
  const recipient = "The clerk of the harbour council";
  const delivery = {
    deliveredOn: "2020-03-04",
    cutoffOn: "2020-03-01",
    recipient,
    note: "In person.",
  };
  await recordDelivery(operator(), campaign.id, delivery);
  const [council] = await listKeptTargets(campaign.id);
  const said = { answeredOn: "2020-02-03", text: "We will look into it.", sourceName: "A letter" };
  await recordAnswer(operator(), campaign.id, { targetId: council!.id, ...said });
  const where = { place: "The old quay", description: "Bring light.", timeZone: "Europe/Oslo" };
  const held = { heldOn: "2031-03-30", startTime: "18:00", endTime: "19:30" };
  await announceEvent(operator(), campaign.id, { title: "Vigil", ...held, ...where });
  await announceEvent(operator(), campaign.id, { title: "March", heldOn: "2031-05-01", ...where });
  await cancelEvent(operator(), campaign.id, 2);
  return { campaign, closed: await closedCampaign(), article };
}

/** Every kind of public page of that world. */
export function publicPaths({ campaign, closed, article }: Everything): string[] {
  const campaignPages = ["", "/check-your-mail", "/thanks", "/tally", "/news"];
  const archive = article.path.split("/").slice(0, 5);
  return [
    "/",
    "/campaigns",
    ...campaignPages.map((page) => campaign.path + page),
    closed.path,
    "/news",
    archive.slice(0, 3).join("/"),
    archive.slice(0, 4).join("/"),
    archive.join("/"),
    article.path,
    "/topics",
    article.topic.path,
    "/search",
    "/search?q=harbour+stay&kind=news",
    "/search?q=nowhere&from=soon",
    "/sign-in",
    "/no-such-page",
  ];
}

/** The public pages of what a campaign has done: whom it asks, where people meet, what was handed over. */
export function recordPaths({ campaign, closed }: Everything): string[] {
  const handed = ["/deliveries", "/deliveries/2020-03-04"];
  const events = ["/events", "/events/1", "/events/2"];
  const pages = ["/targets", ...handed, ...events].map((page) => campaign.path + page);
  return [...pages, `${closed.path}/targets`, `${closed.path}/events`];
}
