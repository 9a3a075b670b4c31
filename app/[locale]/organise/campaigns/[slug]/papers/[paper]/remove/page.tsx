export { default } from "../../../../../papers/[paper]/remove/page.tsx";
