export { default } from "../../../../../pictures/[upload]/remove/page.tsx";
