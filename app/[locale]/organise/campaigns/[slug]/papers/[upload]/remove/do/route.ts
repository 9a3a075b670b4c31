export { POST } from "../../../../../../papers/[upload]/remove/do/route.ts";
