export { default } from "../../../../../../news/drafts/[writing]/discard/page.tsx";
