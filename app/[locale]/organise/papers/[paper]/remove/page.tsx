import { removalMetadata, removalPage } from "../../../removal.tsx";

export const generateMetadata = removalMetadata("paper");
export default removalPage("paper");
