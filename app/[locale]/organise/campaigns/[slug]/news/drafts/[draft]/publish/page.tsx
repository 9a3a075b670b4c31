export { default, generateMetadata } from "../../../../../../news/drafts/[draft]/publish/page.tsx";
