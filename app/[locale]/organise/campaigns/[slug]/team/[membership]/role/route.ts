export { POST } from "../../../../../team/[membership]/role/route.ts";
