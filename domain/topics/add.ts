import { eq } from "drizzle-orm";
import { keepOrigin, type Origin } from "#db/origin.ts";
import { bumpPublicVersion } from "#db/public-version.ts";
import { topicNames, topics } from "#db/schema/topics.ts";
import { transact } from "#db/transact.ts";
import type { Actor } from "#domain/actor.ts";
import { recordAudit } from "#domain/audit/record.ts";
import type { Locale } from "#platform/locales.ts";
import { NotAllowed } from "#platform/refusals.ts";
import { topicInput, type TopicInput } from "./input.ts";
import { mayAddTopic } from "./policy.ts";

export type AddOutcome = { outcome: "added"; id: number } | { outcome: "taken" };

/**
 * Adds something that articles can be about. `taken` is an address that another topic has. `origin` is where an
 * import found it. Throws `NotAllowed`, and a `ZodError` on what a form should have refused.
 */
export async function addTopic(
  actor: Actor,
  input: TopicInput,
  origin?: Origin,
): Promise<AddOutcome> {
  const { slug, names } = topicInput.parse(input);
  return transact(async (tx) => {
    if (!(await mayAddTopic(actor, tx))) throw new NotAllowed();
    const [known] = await tx.select().from(topics).where(eq(topics.slug, slug));
    if (known) return { outcome: "taken" };
    const [row] = await tx.insert(topics).values({ slug }).returning();
    const { id } = row!;
    const named = Object.entries(names) as [Locale, string][];
    await tx
      .insert(topicNames)
      .values(named.map(([locale, name]) => ({ topicId: id, locale, name })));
    if (origin) await keepOrigin(tx, origin, { topicId: id });
    await recordAudit(tx, actor, "topic.add", { id }, { slug });
    await bumpPublicVersion(tx);
    return { outcome: "added", id };
  });
}
