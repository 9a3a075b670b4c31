export { POST } from "../../../../../../team/invitations/[invitation]/revocation/route.ts";
