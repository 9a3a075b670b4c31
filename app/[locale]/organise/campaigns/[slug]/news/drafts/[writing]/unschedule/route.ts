export { POST } from "../../../../../../news/drafts/[writing]/unschedule/route.ts";
