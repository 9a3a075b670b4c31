export { POST } from "../../../../../../news/[article]/retract/do/route.ts";
