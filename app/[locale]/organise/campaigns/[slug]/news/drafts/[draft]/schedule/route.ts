export { POST } from "../../../../../../news/drafts/[draft]/schedule/route.ts";
