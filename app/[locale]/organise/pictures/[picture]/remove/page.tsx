import { removalMetadata, removalPage } from "../../../removal.tsx";

export const generateMetadata = removalMetadata("picture");
export default removalPage("picture");
