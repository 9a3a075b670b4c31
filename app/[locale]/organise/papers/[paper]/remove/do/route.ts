import { removal } from "../../../../removal.tsx";

export const POST = removal("paper");
