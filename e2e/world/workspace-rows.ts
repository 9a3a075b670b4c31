import { accountRows } from "./workspace-rows-account.ts";
import { campaignRows } from "./workspace-rows-campaign.ts";
import { newsRows } from "./workspace-rows-news.ts";
import { uploadRows } from "./workspace-rows-uploads.ts";
import { everyRole, editors, owner, readers, type Row } from "./workspace-row.ts";

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
  ...teamAndHistory("/organise"),
  ...teamAndHistory(campaign),
  ...uploadRows("/organise"),
  ...uploadRows(campaign),
};

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
