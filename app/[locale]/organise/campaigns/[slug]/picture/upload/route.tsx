import { choosePicture } from "#domain/pictures/choose.ts";
import { pictureInput } from "#domain/pictures/input.ts";
import type { PictureErrors } from "#components/organise/picture-form.tsx";
import { translator } from "#platform/i18n.ts";
import { answerPage } from "../../../../answer-page.tsx";
import { postTo, type Posted } from "../../post-to.ts";
import { pictureView } from "../view.tsx";

export const POST = postTo(async (posted) => {
  const { actor, campaign, fields, files, goTo } = posted;
  const read = pictureInput.safeParse(fields);
  if (!read.success) {
    const issues = read.error.issues.map(({ path, message }) => [path[0], message]);
    return mend(posted, Object.fromEntries(issues.toReversed()) as PictureErrors);
  }
  const chosen = files.picture;
  const sent = chosen && chosen.size > 0 ? Buffer.from(await chosen.arrayBuffer()) : undefined;
  const outcome = await choosePicture(actor, campaign.id, sent, read.data, fields.seen ?? "");
  if (outcome.outcome === "refused") return mend(posted, { picture: outcome.problem });
  if (outcome.outcome === "changed") return mend(posted, { picture: "changed" });
  return goTo("/picture?done=saved");
});

/** A browser keeps no file in a form that comes back, so the picture is to be chosen again; its words stay. */
async function mend(posted: Posted, errors: PictureErrors): Promise<Response> {
  const { actor, locale, campaign, fields } = posted;
  const { seen: _, ...words } = fields;
  const isChanged = errors.picture === "changed";
  return answerPage(actor, {
    locale,
    status: isChanged ? 409 : 400,
    title: translator(locale, "organise")("sections.picture"),
    path: `/organise/campaigns/${campaign.slug}/picture`,
    body: await pictureView(posted, { values: isChanged ? words : fields, errors }),
  });
}
