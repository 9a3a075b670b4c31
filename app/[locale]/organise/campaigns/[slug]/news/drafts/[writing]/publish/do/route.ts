export { POST } from "../../../../../../../news/drafts/[writing]/publish/do/route.ts";
