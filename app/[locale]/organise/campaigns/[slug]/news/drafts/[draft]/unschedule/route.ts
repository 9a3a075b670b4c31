export { POST } from "../../../../../../news/drafts/[draft]/unschedule/route.ts";
