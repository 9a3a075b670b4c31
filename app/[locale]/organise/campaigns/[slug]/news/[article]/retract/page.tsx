export { default, generateMetadata } from "../../../../../news/[article]/retract/page.tsx";
