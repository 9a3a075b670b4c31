export { POST } from "../../../../../pictures/[picture]/describe/route.tsx";
