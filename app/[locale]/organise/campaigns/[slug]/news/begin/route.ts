export { POST } from "../../../../news/begin/route.ts";
