export { default, generateMetadata } from "../../../../../pictures/[picture]/remove/page.tsx";
