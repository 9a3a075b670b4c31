export { default, generateMetadata } from "../../../../pictures/[picture]/page.tsx";
