export { default, generateMetadata } from "../../../../../team/[membership]/remove/page.tsx";
