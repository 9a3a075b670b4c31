export { POST } from "../../../../../../../news/drafts/[draft]/discard/do/route.ts";
