export { POST } from "../../../../../../news/drafts/[draft]/save/route.tsx";
