export { default, generateMetadata } from "../../../../../team/invitations/[invitation]/page.tsx";
