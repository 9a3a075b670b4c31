import { paperMaxBytes } from "#domain/uploads/upload.ts";
import type { UploadRoute } from "#platform/http/upload-route.ts";
import { pictureLimits } from "#platform/picture.ts";

const campaign = "/organise/campaigns/:slug";
const ofNews = ["/organise", campaign];
/** An article in a form, beside the files: every letter of Arabic or Chinese is sent as six or nine. */
const article = { maxBytes: pictureLimits.bytes + paperMaxBytes + 2_000_000 };
const picture = { maxBytes: pictureLimits.bytes };

/** Where the workspace takes files. The page one step above says who may send any. */
export const uploads: UploadRoute[] = [
  { pattern: `${campaign}/picture/upload`, ...picture },
  { pattern: `${campaign}/deliveries/record`, ...picture },
  ...ofNews.map((path) => ({ pattern: `${path}/pictures/add`, ...picture })),
  ...ofNews.map((path) => ({ pattern: `${path}/papers/add`, maxBytes: paperMaxBytes })),
  ...ofNews.flatMap((path) =>
    ["save", "preview"].map((act) => {
      return { pattern: `${path}/news/drafts/:writing/${act}`, ...article };
    }),
  ),
];
