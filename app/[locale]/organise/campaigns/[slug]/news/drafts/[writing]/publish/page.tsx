export {
  default,
  generateMetadata,
} from "../../../../../../news/drafts/[writing]/publish/page.tsx";
