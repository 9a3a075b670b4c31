export { POST } from "../../../../../../news/drafts/[writing]/schedule/route.ts";
