export { default, generateMetadata } from "../../../../../news/drafts/[writing]/page.tsx";
