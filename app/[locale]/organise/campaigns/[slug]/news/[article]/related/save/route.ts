export { POST } from "../../../../../../news/[article]/related/save/route.ts";
