import { accountRows } from "./workspace-rows-account.ts";
import { campaignRows } from "./workspace-rows-campaign.ts";
import { newsRows } from "./workspace-rows-news.ts";
import { uploadRows } from "./workspace-rows-uploads.ts";
import { everyRole, editors, moderators, owner, readers, type Row } from "./workspace-row.ts";

const campaign = "/organise/campaigns/[slug]";

/** One row for each `page.tsx`, `route.ts` and `post.ts` below `app/[locale]/organise`. */
export const rows: Record<string, Row> = {
  "page /organise": { seenBy: "organiser" },
  "post /organise/sign-out": { seenBy: "anybody" },
  "page /organise/invitations/[token]": { seenBy: "anybody" },
  "post /organise/invitations/[token]/accept": { seenBy: "anybody" },
  "page /organise/new-campaign": { seenBy: editors },
  "post /organise/new-campaign/create": {
    seenBy: editors,
    doneBy: editors,
    fields: {
      slug: "[unused]",
      goal: "100",
      time_zone: "UTC",
      opens_on: "2031-01-01",
      language: "en",
    },
  },
  [`page ${campaign}`]: { seenBy: everyRole },
  [`post ${campaign}/export`]: { seenBy: everyRole, doneBy: owner, takesOut: true },
  ...accountRows("/organise"),
  ...campaignRows(campaign),
  ...newsRows("/organise"),
  ...newsRows(campaign),
  ...moderation(`${campaign}/signatures`),
  ...teamAndHistory("/organise"),
  ...teamAndHistory(campaign),
  ...uploadRows("/organise"),
  ...uploadRows(campaign),
};

/** Editors and analysts do not even learn that there is such a page. */
function moderation(path: string): Record<string, Row> {
  const moderate = { seenBy: moderators, doneBy: moderators };
  const ofPublished = { ...moderate, isOfPublished: true };
  const judgement = { "pick-[signature]": "yes", verdict: "release" };
  const decision = { verdict: "release", sure: "yes", found: "[held]", lastId: "[signature]" };
  return {
    [`page ${path}`]: { seenBy: moderators },
    [`post ${path}/reveal`]: { ...moderate, takesOut: true },
    [`post ${path}/judge`]: { ...ofPublished, fields: judgement },
    [`post ${path}/review`]: { ...ofPublished, fields: decision, takesOut: true },
    [`post ${path}/reviews/[review]/call-off`]: ofPublished,
    [`post ${path}/reviews/[review]/undo`]: ofPublished,
  };
}

function teamAndHistory(path: string): Record<string, Row> {
  const manage = { seenBy: everyRole, doneBy: owner };
  const fields = { email: "canary-new@example.org", role: "analyst", locale: "en" };
  return {
    [`page ${path}/team`]: { seenBy: everyRole },
    [`page ${path}/team/[membership]`]: { seenBy: owner },
    [`page ${path}/team/[membership]/remove`]: { seenBy: owner },
    [`post ${path}/team/[membership]/role`]: { ...manage, fields },
    [`post ${path}/team/[membership]/removal`]: manage,
    [`post ${path}/team/invitations`]: { ...manage, fields },
    [`page ${path}/team/invitations/[invitation]`]: { seenBy: owner },
    [`post ${path}/team/invitations/[invitation]/mail`]: manage,
    [`post ${path}/team/invitations/[invitation]/revocation`]: manage,
    [`page ${path}/history`]: { seenBy: readers },
    [`post ${path}/history/export`]: { seenBy: readers, doneBy: owner, fields: { format: "json" } },
  };
}
