export { POST } from "../../../../../../news/drafts/[writing]/preview/route.tsx";
