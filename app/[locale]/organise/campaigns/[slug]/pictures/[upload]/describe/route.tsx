export { POST } from "../../../../../pictures/[upload]/describe/route.tsx";
