import { and, asc, desc, eq, gt, inArray, isNotNull, lte } from "drizzle-orm";
import { reader, type Db } from "#db/connection.ts";
import { membersOf, placeholder } from "#db/expressions.ts";
import { prepared } from "#db/prepared.ts";
import { articles } from "#db/schema/articles.ts";
import { sources } from "#db/schema/sources.ts";
import { articleTopics } from "#db/schema/topics.ts";

/** What two articles have in common. Topics are by their position in the first one's list. */
export type Bond =
  | { kind: "earlier" | "later" | "beside" | "campaign" }
  | { kind: "source"; name: string }
  | { kind: "topic"; position: number };

export type Bound = {
  id: number;
  publishedOn: string;
  followsId: number | null;
  campaignId: number | null;
};

/** Of each topic, campaign and source so many at most, however many there are; the nearest in time on either side. */
const nearest = 8;
const steps = 4;

const selectStep = prepared((db) =>
  db
    .select({ id: articles.followsId })
    .from(articles)
    .where(and(eq(articles.id, placeholder("id")), isNotNull(articles.followsId)))
    .prepare(),
);
const selectNextSteps = prepared((db) =>
  db
    .select({ id: articles.id })
    .from(articles)
    .where(eq(articles.followsId, placeholder("id")))
    .orderBy(asc(articles.id))
    .limit(nearest)
    .prepare(),
);
const selectAddresses = prepared((db) =>
  db
    .select({ name: sources.name, address: sources.address })
    .from(sources)
    .where(and(eq(sources.articleId, placeholder("id")), isNotNull(sources.address)))
    .orderBy(asc(sources.position))
    .prepare(),
);
const selectCiting = prepared((db) =>
  db
    .select({ id: sources.articleId })
    .from(sources)
    .where(eq(sources.address, placeholder("address")))
    .orderBy(desc(sources.id))
    .limit(nearest)
    .prepare(),
);
const selectTopics = prepared((db) =>
  db
    .select({ id: articleTopics.articleId, topicId: articleTopics.topicId })
    .from(articleTopics)
    .where(inArray(articleTopics.articleId, membersOf("ids")))
    .orderBy(asc(articleTopics.articleId), asc(articleTopics.position))
    .prepare(),
);
const onTopic = [false, true].map((isLater) =>
  prepared((db) => {
    const { publishedOn, articleId, topicId } = articleTopics;
    const isBeside = (isLater ? gt : lte)(publishedOn, placeholder("day"));
    const order = isLater ? asc : desc;
    return db
      .select({ id: articleId })
      .from(articleTopics)
      .where(and(eq(topicId, placeholder("of")), isBeside))
      .orderBy(order(publishedOn), order(articleId))
      .limit(nearest)
      .prepare();
  }),
);
const ofCampaign = [false, true].map((isLater) =>
  prepared((db) => {
    const { publishedOn, id, campaignId } = articles;
    const isBeside = (isLater ? gt : lte)(publishedOn, placeholder("day"));
    const order = isLater ? asc : desc;
    return db
      .select({ id })
      .from(articles)
      .where(and(eq(campaignId, placeholder("of")), isBeside))
      .orderBy(order(publishedOn), order(id))
      .limit(nearest)
      .prepare();
  }),
);

/**
 * Other articles, by their ids, that have something in common with one, and what: steps of the same story, a source's
 * address, topics, the campaign. Each is found in an index, so that it takes as long among many articles as among few.
 */
export async function findCandidates(
  article: Bound,
  db: Db = reader(),
): Promise<Map<number, Bond[]>> {
  const { id, publishedOn: day, campaignId } = article;
  const found = new Map<number, Bond[]>();
  const add = (ids: readonly { id: number | null }[], ...bonds: Bond[]) => {
    for (const other of ids) {
      if (other.id !== null && other.id !== id) {
        found.set(other.id, [...(found.get(other.id) ?? []), ...bonds]);
      }
    }
  };
  const { beside, earlier, later } = await findSteps(article, db);
  add(earlier, { kind: "earlier" });
  add(later, { kind: "later" });
  add(beside, { kind: "beside" });
  for (const { name, address } of await selectAddresses(db).execute({ id })) {
    add(await selectCiting(db).execute({ address }), { kind: "source", name });
  }
  const own = await selectTopics(db).execute({ ids: JSON.stringify([id]) });
  const topicIds = own.map(({ topicId }) => topicId);
  for (const select of onTopic) {
    for (const of of topicIds) add(await select(db).execute({ of, day }));
  }
  if (campaignId !== null) {
    for (const select of ofCampaign) {
      add(await select(db).execute({ of: campaignId, day }), { kind: "campaign" });
    }
  }
  const ids = JSON.stringify([...found.keys()]);
  for (const other of await selectTopics(db).execute({ ids })) {
    const position = topicIds.indexOf(other.topicId);
    if (position >= 0) add([other], { kind: "topic", position });
  }
  return found;
}

/** Both ways along the story, the steps `beside` it among them, a few steps far, so that one which has come back to its beginning ends too. */
async function findSteps({ id, followsId }: Bound, db: Db) {
  const earlier: { id: number }[] = [];
  for (let step = followsId; step !== null && earlier.length < steps;) {
    earlier.push({ id: step });
    step = (await selectStep(db).execute({ id: step }))[0]?.id ?? null;
  }
  const later: { id: number }[] = [];
  const beside = earlier.slice(0, 1);
  let last = [{ id }];
  for (let far = 0; far < steps && last.length > 0 && later.length < nearest; far += 1) {
    const next = await Promise.all(last.map((one) => selectNextSteps(db).execute(one)));
    last = next.flat();
    later.push(...last);
    if (far === 0) beside.push(...last);
  }
  return { beside, earlier, later };
}
