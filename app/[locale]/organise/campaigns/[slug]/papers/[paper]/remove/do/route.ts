export { POST } from "../../../../../../papers/[paper]/remove/do/route.ts";
