export { default } from "../../../../../pictures/[picture]/remove/page.tsx";
