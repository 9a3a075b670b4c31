export { default, generateMetadata } from "../../../history/page.tsx";
