export { POST } from "../../../../../news/[article]/write/route.ts";
