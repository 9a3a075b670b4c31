export { POST } from "../../../../pictures/add/route.tsx";
