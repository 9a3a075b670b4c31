export { POST } from "../../../../../../../news/drafts/[draft]/publish/do/route.ts";
