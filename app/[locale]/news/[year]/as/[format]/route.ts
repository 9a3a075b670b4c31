export { respondArchive as GET } from "../../../archive-formats.ts";
