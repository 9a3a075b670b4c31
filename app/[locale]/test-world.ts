import { articleTranslations } from "#db/schema/articles.ts";
import { transact } from "#db/transact.ts";
import { recordAnswer } from "#domain/answers/record.ts";
import { publishArticle } from "#domain/articles/publish.ts";
import { relateArticle } from "#domain/articles/relate.ts";
import { createCampaign } from "#domain/campaigns/create.ts";
import { publishText } from "#domain/campaigns/publish-text.ts";
import { publishCampaign } from "#domain/campaigns/publish.ts";
import { translateCampaign } from "#domain/campaigns/translate.ts";
import { writeText } from "#domain/campaigns/write-text.ts";
import { recordDelivery } from "#domain/deliveries/record.ts";
import { announceEvent } from "#domain/events/announce.ts";
import { cancelEvent } from "#domain/events/cancel.ts";
import { listKeptTargets } from "#domain/targets/queries.ts";
import { setTargets } from "#domain/targets/set.ts";
import { makeSignedCampaign } from "./test-signed-campaign.ts";
import { addTopic } from "#domain/topics/add.ts";

export const operator = { kind: "operator", at: new Date("2003-02-01T10:00:00Z") } as const;
export const hostile = `"<b>&]]>' *x* [y](javascript:z) | \u202E`;
export const slug = "no-impunity";
const sourceAddress = "https://example.org/a?b=1&c=(2)";
const words = { title: hostile, dek: hostile, byline: hostile, body: hostile };

/** A world in which everything is there that a format can show, in words that no format likes. */
export async function makeWorld(): Promise<void> {
  const id = await makeCampaign();
  await makeRecord(id);
  await addTopic(operator, { slug: "court", names: { en: hostile } });
  await makeArticles(id);
  await publishCampaign(operator, id);
  await makeSignedCampaign();
}

async function makeCampaign(): Promise<number> {
  const opensAt = new Date("2002-09-17T00:00:00Z");
  const input = { slug, originalLocale: "en", goal: 100_000, opensAt } as const;
  const created = await createCampaign(operator, input);
  const id = created.outcome === "created" ? created.id : NaN;
  await translateCampaign(operator, id, {
    locale: "en",
    title: hostile,
    summary: hostile,
    addressees: hostile,
  });
  const text = await writeText(operator, id, { locale: "en", body: `We **ask**.\n\n${hostile}` });
  await publishText(operator, text.id);
  return id;
}

async function makeRecord(id: number): Promise<void> {
  const state = { kind: "state", status: "signed", statusOn: "2003-01-29" } as const;
  await setTargets(operator, id, [
    { ...state, name: hostile, country: "NP", sourceName: hostile, sourceAddress },
    { ...state, name: "Palau" },
  ]);
  const handed = { deliveredOn: "2003-01-29", cutoffOn: "2003-01-28" };
  await recordDelivery(operator, id, {
    ...handed,
    recipient: hostile,
    note: hostile,
    count: 84598,
  });
  const [target] = await listKeptTargets(id);
  const said = { answeredOn: "2003-01-30", text: hostile, sourceName: hostile, sourceAddress };
  await recordAnswer(operator, id, { targetId: target!.id, ...said });
  const held = { heldOn: "2003-03-30", startTime: "18:00", timeZone: "Europe/Paris" };
  await announceEvent(operator, id, {
    ...held,
    title: hostile,
    place: hostile,
    description: hostile,
  });
  await announceEvent(operator, id, { ...held, title: "Vigil", place: "x", description: "x" });
  await cancelEvent(operator, id, 2);
}

async function makeArticles(campaignId: number): Promise<void> {
  const ids = [];
  for (const articleSlug of ["first", "second"]) {
    const published = await publishArticle(operator, {
      campaignId,
      kind: "press release",
      publishedOn: "2003-01-29",
      slug: articleSlug,
      locale: "en",
      ...words,
      topics: ["court"],
      sources: [{ name: hostile, address: sourceAddress }, { name: hostile }],
    });
    if (published.outcome === "published") ids.push(published.id);
  }
  const related = [{ publishedOn: "2003-01-29", slug: "second", reason: hostile }];
  await relateArticle(operator, ids[0]!, related);
  await makePaper();
}

/** An article with everything that one can have, in two languages. */
async function makePaper(): Promise<void> {
  const published = await publishArticle(operator, {
    campaignId: null,
    kind: "paper",
    publishedOn: "2003-01-30",
    slug: "paper",
    locale: "en",
    ...words,
    topics: ["court"],
    sources: [{ name: hostile, address: sourceAddress, publishedOn: "2003-01-02" }],
    picture: {
      file: "demo/a.jpg",
      width: 4,
      height: 3,
      alt: hostile,
      caption: hostile,
      credit: hostile,
      sizes: [2, 4],
      focal: { x: 10, y: 20 },
    },
    pulledQuote: { text: hostile, saidBy: hostile, saidOn: "2003-01-01" },
    paper: { file: "uploads/a.pdf", bytes: 12, locale: "en" },
    follows: "2003/01/29/first",
  });
  const articleId = published.outcome === "published" ? published.id : NaN;
  const translated = { title: hostile, dek: hostile, body: hostile, html: "<p>x</p>" };
  const made = { fromVersion: 1, updatedAt: operator.at };
  await transact((tx) =>
    tx.insert(articleTranslations).values({ articleId, locale: "fr", ...translated, ...made }),
  );
}
