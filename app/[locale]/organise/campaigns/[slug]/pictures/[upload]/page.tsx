export { default, generateMetadata } from "../../../../pictures/[upload]/page.tsx";
