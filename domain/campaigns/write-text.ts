import { and, desc, eq } from "drizzle-orm";
import { textVersions } from "#db/schema/campaigns.ts";
import { transact, type Tx } from "#db/transact.ts";
import type { Actor } from "#domain/actor.ts";
import { recordAudit } from "#domain/audit/record.ts";
import type { Locale } from "#platform/locales.ts";
import { renderMarkdown } from "#platform/markdown.ts";
import { NotAllowed } from "#platform/refusals.ts";
import { textInput, type TextInput } from "./input.ts";
import { mayEditCampaign } from "./policy.ts";
import { getCampaign } from "./queries.ts";

export type WriteTextOutcome = { outcome: "written"; id: number; number: number };

/**
 * Writes the petition text in one language. The newest version is written over while it is not
 * published; after that a new one begins, so that nobody's signature changes its text. Throws
 * `NotFound`, `NotAllowed`, and a `ZodError` on what a form should have refused.
 */
export async function writeText(
  actor: Actor,
  campaignId: number,
  input: TextInput,
): Promise<WriteTextOutcome> {
  const { locale, body } = textInput.parse(input);
  const words = { body, html: renderMarkdown(body) };
  return transact(async (tx) => {
    await getCampaign(campaignId, tx);
    if (!(await mayEditCampaign(actor, campaignId, tx))) throw new NotAllowed();
    const newest = await findNewest(campaignId, locale, tx);
    let version = newest;
    if (newest && newest.publishedAt === null) {
      await tx.update(textVersions).set(words).where(eq(textVersions.id, newest.id));
    } else {
      const number = (newest?.number ?? 0) + 1;
      const values = { campaignId, number, locale, ...words, createdAt: actor.at };
      [version] = await tx.insert(textVersions).values(values).returning();
    }
    const { id, number } = version!;
    await recordAudit(tx, actor, "text.write", { campaignId, id }, { locale, number });
    return { outcome: "written", id, number };
  });
}

async function findNewest(campaignId: number, locale: Locale, tx: Tx) {
  const [newest] = await tx
    .select()
    .from(textVersions)
    .where(and(eq(textVersions.campaignId, campaignId), eq(textVersions.locale, locale)))
    .orderBy(desc(textVersions.number))
    .limit(1);
  return newest;
}
