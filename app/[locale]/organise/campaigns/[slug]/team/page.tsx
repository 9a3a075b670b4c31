export { default, generateMetadata } from "../../../team/page.tsx";
