import { publishArticle, type PublishOutcome } from "#domain/articles/publish.ts";
import { addTranslation } from "#domain/imports/add-translation.ts";
import { addTopic } from "#domain/topics/add.ts";
import type { Locale } from "#platform/locales.ts";
import type { TopicPiece } from "./piece.ts";
import type { Prepared } from "./prepare-piece.ts";
import type { Taking } from "./take.ts";

/** So many articles of one day may want the same slug. */
const mostOfOneSlug = 100;

const reasons: Record<Exclude<PublishOutcome["outcome"], "published" | "taken">, string> = {
  early: "is of a day that is still to come",
  unknownStep: "follows an article that is not here",
  unknownTopics: "is on a topic that is not here",
};

/**
 * Publishes pieces with their topics, in their order, or adds them to the articles that they translate. In a dry run it
 * only counts.
 */
export async function publishPieces(ready: Prepared[], taking: Taking): Promise<void> {
  const adding = ready.flatMap(({ piece, original }) =>
    original === undefined ? piece.topics.map((topic) => addOnce(topic, piece.locale, taking)) : [],
  );
  await Promise.all(adding);
  // One after another: of two that want the same address, the first has it.
  for (const each of ready) await publishPiece(each, taking);
}

async function publishPiece(prepared: Prepared, taking: Taking): Promise<void> {
  const { piece, original } = prepared;
  const { report, isDry } = taking;
  if (original !== undefined) return addToOriginal(prepared, original, taking);
  if (isDry) {
    if (piece.translationOf === undefined) report.taken += 1;
    else report.translations += 1;
    return;
  }
  const outcome = await publishSomewhere(prepared, taking);
  if (outcome === "published") report.taken += 1;
  else report.leftOut(piece.label, outcome);
}

async function publishSomewhere({ piece, input }: Prepared, taking: Taking): Promise<string> {
  const { actor, importId, source } = taking;
  const origin = { importId, source, key: piece.key, addresses: piece.addresses };
  for (let number = 1; number <= mostOfOneSlug; number++) {
    const slug = number === 1 ? input.slug : `${input.slug}-${number}`;
    const { outcome } = await publishArticle(actor(), { ...input, slug }, origin);
    if (outcome === "published") return outcome;
    if (outcome !== "taken") return reasons[outcome];
  }
  return "has a slug that a hundred articles of its day have";
}

async function addToOriginal(
  { piece, input }: Prepared,
  original: number,
  { actor, importId, source, report }: Taking,
): Promise<void> {
  const { locale, title, dek, body } = input;
  const origin = { importId, source, key: piece.key, addresses: piece.addresses };
  const outcome = await addTranslation(actor(), original, { locale, title, dek, body }, origin);
  if (outcome === "added") report.translations += 1;
  else report.leftOut(piece.label, "its article can be read in this language already");
}

function addOnce(topic: TopicPiece, locale: Locale, taking: Taking): Promise<void> {
  const known = taking.topics.get(topic.slug);
  if (known) return known;
  const adding = add(topic, locale, taking);
  taking.topics.set(topic.slug, adding);
  return adding;
}

async function add({ slug, name, addresses }: TopicPiece, locale: Locale, taking: Taking) {
  const { actor, importId, source, report, isDry } = taking;
  if (isDry) return;
  const origin = { importId, source, key: `topic:${slug}`, addresses };
  // Where a name is missing, readers see the English one.
  const { outcome } = await addTopic(
    actor(),
    { slug, names: { en: name, [locale]: name } },
    origin,
  );
  if (outcome === "added") report.topics += 1;
}
