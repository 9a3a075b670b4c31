export { default, generateMetadata } from "../../../../../news/[article]/related/page.tsx";
