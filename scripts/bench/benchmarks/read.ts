import { articlePath, campaignPath, countPath } from "../product.ts";
import { reading } from "./reading.ts";

export const page = reading("page", "the stored campaign page, brotli", {
  what: "campaign page",
  path: campaignPath,
  barePath: "/",
  nextPath: `/en${campaignPath}`,
});

export const article = reading("article", "the stored article page, brotli", {
  what: "article page",
  path: articlePath,
  barePath: "/",
  nextPath: `/en${articlePath}`,
});

export const count = reading("count", "count.json", {
  what: "count.json",
  path: countPath,
  barePath: "/count.json",
});
