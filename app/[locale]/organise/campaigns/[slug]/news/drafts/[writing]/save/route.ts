export { POST } from "../../../../../../news/drafts/[writing]/save/route.tsx";
