import { eq } from "drizzle-orm";
import { bumpPublicVersion } from "#db/public-version.ts";
import { campaigns, campaignTranslations, textVersions } from "#db/schema/campaigns.ts";
import { transact, type Tx } from "#db/transact.ts";
import type { Actor } from "#domain/actor.ts";
import { recordAudit } from "#domain/audit/record.ts";
import { getCampaign } from "#domain/campaigns/queries.ts";
import { fingerprint } from "#platform/fingerprint.ts";
import type { Locale } from "#platform/locales.ts";
import { renderMarkdown } from "#platform/markdown.ts";
import { NotAllowed } from "#platform/refusals.ts";
import { editInput, type EditInput } from "./input.ts";
import { mayEditText } from "./policy.ts";
import { listVersions } from "./queries.ts";
import { standingIn, wordsOf, type TextStanding } from "./text.ts";

/** `changed`: somebody else has written since; what stands there now comes along. */
export type EditOutcome =
  | { outcome: "written"; id: number; number: number }
  | { outcome: "changed"; standing: TextStanding };

/**
 * Writes the text of a campaign in one language: into the version that is being written or, if all are
 * published, into a new one. `seen` is the fingerprint of `wordsOf` that the form started from. Throws
 * `NotFound`, `NotAllowed`, and a `ZodError` on what a form should have refused.
 */
export async function editText(
  actor: Actor,
  campaignId: number,
  input: EditInput,
  seen: string,
): Promise<EditOutcome> {
  const { locale, ...words } = editInput.parse(input);
  const html = renderMarkdown(words.body);
  return transact<EditOutcome>(async (tx) => {
    await getCampaign(campaignId, tx);
    if (!(await mayEditText(actor, campaignId, tx))) throw new NotAllowed();
    const standing = standingIn(locale, await listVersions(campaignId, tx));
    if (fingerprint(wordsOf(standing) ?? null) !== seen) return { outcome: "changed", standing };
    const version = { ...words, html, createdAt: actor.at };
    const { id, number } = await store(tx, campaignId, standing, version);
    if (!standing.shown) await nameCampaign(tx, campaignId, locale, words, actor.at);
    await recordAudit(tx, actor, "text.write", { campaignId, id }, { locale, number });
    return { outcome: "written", id, number };
  });
}

type Values = Omit<typeof textVersions.$inferInsert, "campaignId" | "locale" | "number">;

async function store(
  tx: Tx,
  campaignId: number,
  { locale, shown, draft }: TextStanding,
  values: Values,
): Promise<{ id: number; number: number }> {
  if (draft) {
    await tx.update(textVersions).set(values).where(eq(textVersions.id, draft.id));
    return draft;
  }
  const number = (shown?.number ?? 0) + 1;
  const [row] = await tx
    .insert(textVersions)
    .values({ ...values, campaignId, locale, number })
    .returning({ id: textVersions.id, number: textVersions.number });
  return row!;
}

/** As long as nobody has read it in this language, what is written is at once what it is called. */
async function nameCampaign(
  tx: Tx,
  campaignId: number,
  locale: Locale,
  { title, summary, addressees }: Pick<EditInput, "title" | "summary" | "addressees">,
  at: Date,
): Promise<void> {
  const words = { title, summary, addressees, updatedAt: at };
  await tx
    .insert(campaignTranslations)
    .values({ campaignId, locale, ...words })
    .onConflictDoUpdate({
      target: [campaignTranslations.campaignId, campaignTranslations.locale],
      set: words,
    });
  await tx.update(campaigns).set({ updatedAt: at }).where(eq(campaigns.id, campaignId));
  await bumpPublicVersion(tx);
}
