export { default, generateMetadata } from "../../../news/page.tsx";
