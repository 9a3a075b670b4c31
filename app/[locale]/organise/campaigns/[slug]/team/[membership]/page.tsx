export { default, generateMetadata } from "../../../../team/[membership]/page.tsx";
