import { reader } from "#db/connection.ts";
import { bumpPublicVersion } from "#db/public-version.ts";
import { campaignPictures } from "#db/schema/pictures.ts";
import { transact, type Tx } from "#db/transact.ts";
import type { Actor } from "#domain/actor.ts";
import { recordAudit } from "#domain/audit/record.ts";
import { getCampaign } from "#domain/campaigns/queries.ts";
import { fingerprint } from "#platform/fingerprint.ts";
import { readPicture, type Picture, type PictureProblem } from "#platform/picture.ts";
import { NotAllowed } from "#platform/refusals.ts";
import { removeUpload, writeUpload } from "#platform/uploads.ts";
import { pictureInput, type PictureInput } from "./input.ts";
import type { CampaignPicture } from "./picture.ts";
import { mayChoosePicture } from "./policy.ts";
import { findPicture } from "./queries.ts";

/** `changed`: somebody else has chosen one since; it comes along. */
export type ChooseOutcome =
  | { outcome: "chosen"; picture: CampaignPicture }
  | { outcome: "refused"; problem: PictureProblem }
  | { outcome: "changed"; picture: CampaignPicture | undefined };

/**
 * Gives a campaign a picture in place of the one it had, or says something else of the one it has when no
 * bytes are sent. It is written anew, without what a camera put into it. `seen` is the fingerprint of the
 * picture that the form started from, or of null. Throws `NotFound`, `NotAllowed`, and a `ZodError` on what a
 * form should have refused.
 */
export async function choosePicture(
  actor: Actor,
  campaignId: number,
  sent: Buffer | undefined,
  input: PictureInput,
  seen: string,
): Promise<ChooseOutcome> {
  const words = pictureInput.parse(input);
  await getCampaign(campaignId);
  if (!(await mayChoosePicture(actor, campaignId, reader()))) throw new NotAllowed();
  const read = sent && (await readPicture(sent));
  if (read && "problem" in read) return { outcome: "refused", problem: read.problem };
  const file = read && store(read.picture);
  try {
    const { outcome, old } = await transact(async (tx) => {
      if (!(await mayChoosePicture(actor, campaignId, tx))) throw new NotAllowed();
      return replace(tx, actor, campaignId, { file, words, seen });
    });
    if (outcome.outcome !== "chosen" && file) removeUpload(file.file);
    if (outcome.outcome === "chosen" && file && old) removeUpload(old.file);
    return outcome;
  } catch (error) {
    if (file) removeUpload(file.file);
    throw error;
  }
}

type Stored = Pick<CampaignPicture, "file" | "width" | "height">;
type Replaced = { outcome: ChooseOutcome; old?: CampaignPicture | undefined };

function store({ bytes, extension, width, height }: Picture): Stored {
  return { file: writeUpload(bytes, extension), width, height };
}

async function replace(
  tx: Tx,
  actor: Actor,
  campaignId: number,
  { file, words, seen }: { file: Stored | undefined; words: PictureInput; seen: string },
): Promise<Replaced> {
  const old = await findPicture(campaignId, tx);
  if (fingerprint(old ?? null) !== seen) return { outcome: { outcome: "changed", picture: old } };
  const stored = file ?? old;
  if (!stored) return { outcome: { outcome: "refused", problem: "missing" } };
  const picture = { ...old, ...stored, ...words };
  const row = { ...picture, uploadedAt: actor.at };
  await tx
    .insert(campaignPictures)
    .values({ campaignId, ...row })
    .onConflictDoUpdate({ target: campaignPictures.campaignId, set: row });
  const detail = { isNew: file !== undefined };
  await recordAudit(tx, actor, "picture.choose", { campaignId, id: campaignId }, detail);
  await bumpPublicVersion(tx);
  return { outcome: { outcome: "chosen", picture }, old };
}
