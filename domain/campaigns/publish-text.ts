import { bumpPublicVersion } from "#db/public-version.ts";
import { transact } from "#db/transact.ts";
import type { Actor } from "#domain/actor.ts";
import { getVersion } from "#domain/texts/queries.ts";
import { isShown, wordsOf, type TextChange } from "#domain/texts/text.ts";
import { fingerprint } from "#platform/fingerprint.ts";
import { NotAllowed } from "#platform/refusals.ts";
import { mayEditCampaign } from "./policy.ts";
import { showText } from "./show-text.ts";

export type PublishTextOutcome = "published" | "unchanged" | "changed";

/**
 * Makes a version of the petition text the one that is shown and signed in its language, for good:
 * the database refuses any later change to it. `change` is what its author says of it; `seen` the
 * fingerprint of the words that were looked at, `changed` when they are others by now. Throws `NotFound`
 * and `NotAllowed`.
 */
export async function publishText(
  actor: Actor,
  textId: number,
  { change, seen }: { change?: TextChange; seen?: string } = {},
): Promise<PublishTextOutcome> {
  return transact(async (tx) => {
    const version = await getVersion(textId, tx);
    if (!(await mayEditCampaign(actor, version.campaignId, tx))) throw new NotAllowed();
    if (isShown(version)) return "unchanged";
    const words = wordsOf({ locale: version.locale, draft: version });
    if (seen !== undefined && seen !== fingerprint(words)) return "changed";
    await showText(tx, actor, version, change);
    await bumpPublicVersion(tx);
    return "published";
  });
}
