export { default, generateMetadata } from "../../../../../papers/[paper]/remove/page.tsx";
