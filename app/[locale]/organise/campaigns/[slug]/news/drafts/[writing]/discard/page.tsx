export {
  default,
  generateMetadata,
} from "../../../../../../news/drafts/[writing]/discard/page.tsx";
