export { default, generateMetadata } from "../../../../../news/drafts/[draft]/page.tsx";
