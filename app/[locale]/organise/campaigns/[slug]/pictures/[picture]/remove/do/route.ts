export { POST } from "../../../../../../pictures/[picture]/remove/do/route.ts";
