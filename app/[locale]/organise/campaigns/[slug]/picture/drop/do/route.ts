import { dropPicture } from "#domain/pictures/drop.ts";
import { postTo } from "../../../post-to.ts";

export const POST = postTo(async ({ actor, campaign, goTo }) => {
  await dropPicture(actor, campaign.id);
  return goTo("/picture?done=dropped");
});
