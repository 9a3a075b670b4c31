export { default, generateMetadata } from "../../../papers/page.tsx";
