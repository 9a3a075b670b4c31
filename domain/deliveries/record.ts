import { eq } from "drizzle-orm";
import { reader } from "#db/connection.ts";
import { bumpPublicVersion } from "#db/public-version.ts";
import { campaigns, deliveries, type HandedPicture } from "#db/schema/campaigns.ts";
import { transact, type Tx } from "#db/transact.ts";
import type { Actor } from "#domain/actor.ts";
import { recordAudit } from "#domain/audit/record.ts";
import { getCampaign } from "#domain/campaigns/queries.ts";
import { dayOf } from "#platform/calendar.ts";
import { NotAllowed } from "#platform/refusals.ts";
import { readStaged } from "#platform/staged.ts";
import { removeUpload, writeUpload } from "#platform/uploads.ts";
import { untimely } from "./delivery.ts";
import { deliveryInput, type DeliveryInput } from "./input.ts";
import { mayRecordDelivery } from "./policy.ts";
import { countAtEndOf, listDeliveries } from "./queries.ts";

export type RecordOutcome =
  | { outcome: "recorded"; id: number; key: string; count: number }
  | { outcome: "early" | "unfinished" | "pictureGone" };

type Given = ReturnType<typeof deliveryInput.parse>;

/**
 * Records a hand-over for good, with what was counted by then. `early` and `unfinished` as `untimely`
 * has them; a number that is given cannot move. `pictureGone`: a picture was kept for a day, and that is
 * over. Throws `NotFound`, `NotAllowed`, and a `ZodError` on what a form should have refused.
 */
export async function recordDelivery(
  actor: Actor,
  campaignId: number,
  input: DeliveryInput,
): Promise<RecordOutcome> {
  const given = deliveryInput.parse(input);
  await getCampaign(campaignId);
  if (!(await mayRecordDelivery(actor, campaignId, reader()))) throw new NotAllowed();
  const reason = untimely(given, dayOf(actor.at));
  if (reason === "early" || (reason && given.count === undefined)) return { outcome: reason };
  const pictures = keepPictures(given);
  if (!pictures) return { outcome: "pictureGone" };
  try {
    return await transact((tx) => fix(tx, actor, campaignId, { ...given, pictures }));
  } catch (error) {
    for (const { file } of pictures) removeUpload(file);
    throw error;
  }
}

/** Stores the pictures under names that are never used for others; undefined when one is gone. */
function keepPictures({ pictures }: Given): HandedPicture[] | undefined {
  const found = pictures.map(({ staged, ...words }) => ({ words, picture: readStaged(staged) }));
  if (found.some(({ picture }) => !picture)) return undefined;
  return found.map(({ words, picture }) => {
    const { bytes, extension, width, height } = picture!;
    return { file: writeUpload(bytes, extension), width, height, ...words };
  });
}

async function fix(
  tx: Tx,
  actor: Actor,
  campaignId: number,
  given: Omit<Given, "pictures"> & { pictures: HandedPicture[] },
): Promise<RecordOutcome> {
  if (!(await mayRecordDelivery(actor, campaignId, tx))) throw new NotAllowed();
  const isGiven = given.count !== undefined;
  const counted = isGiven
    ? { count: given.count!, countries: null }
    : await countAtEndOf(given.cutoffOn, campaignId, tx);
  const [row] = await tx
    .insert(deliveries)
    .values({ ...given, campaignId, ...counted, recordedAt: actor.at })
    .returning({ id: deliveries.id });
  const { id } = row!;
  await tx.update(campaigns).set({ updatedAt: actor.at }).where(eq(campaigns.id, campaignId));
  const { count } = counted;
  await recordAudit(tx, actor, "delivery.record", { campaignId, id }, { count, isGiven });
  await bumpPublicVersion(tx);
  const ofDay = (await listDeliveries(campaignId, tx)).filter(
    ({ deliveredOn }) => deliveredOn === given.deliveredOn,
  );
  return { outcome: "recorded", id, key: ofDay.at(-1)!.key, count };
}
