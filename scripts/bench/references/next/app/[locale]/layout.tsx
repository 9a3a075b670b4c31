export { default } from "../../../../../../app/[locale]/layout.tsx";
