export { default, generateMetadata } from "../../../../../news/[article]/versions/page.tsx";
