export { POST } from "../../../../history/export/route.ts";
