export { default } from "../../../../../papers/[upload]/remove/page.tsx";
