export { POST } from "../../../../team/invitations/route.ts";
