export { default, generateMetadata } from "../../../pictures/page.tsx";
