export { POST } from "../../../../../team/[membership]/removal/route.ts";
