export { POST } from "../../../../../../../news/drafts/[writing]/discard/do/route.ts";
