export { POST } from "../../../../../../team/invitations/[invitation]/mail/route.ts";
