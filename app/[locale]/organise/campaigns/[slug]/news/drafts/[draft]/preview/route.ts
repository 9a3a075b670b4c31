export { POST } from "../../../../../../news/drafts/[draft]/preview/route.tsx";
