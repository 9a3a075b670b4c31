import { removalPage } from "../../../removal.tsx";

export default removalPage("paper");
