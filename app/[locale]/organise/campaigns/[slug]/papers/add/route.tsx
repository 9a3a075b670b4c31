export { POST } from "../../../../papers/add/route.tsx";
