export { POST } from "../../../../../../pictures/[upload]/remove/do/route.ts";
