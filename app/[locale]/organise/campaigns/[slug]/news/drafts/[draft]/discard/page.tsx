export { default } from "../../../../../../news/drafts/[draft]/discard/page.tsx";
