import { recordDelivery } from "#domain/deliveries/record.ts";
import { setTargets } from "#domain/targets/set.ts";
import { publishedArticle, type PublishedArticle } from "./article.ts";
import { closedCampaign, openCampaign, operator, type OpenCampaign } from "./campaign.ts";

export type Everything = {
  campaign: OpenCampaign;
  closed: OpenCampaign;
  article: PublishedArticle;
};

/** A campaign in English and Arabic with targets, a delivery and an article, and one that is closed. */
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
    "/sign-in",
    "/no-such-page",
  ];
}
