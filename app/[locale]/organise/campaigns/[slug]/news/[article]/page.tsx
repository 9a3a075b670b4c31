export { default, generateMetadata } from "../../../../news/[article]/page.tsx";
