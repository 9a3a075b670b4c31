import { libraryMetadata, libraryPage } from "../library.tsx";

export const generateMetadata = libraryMetadata("paper");

export default libraryPage("paper");
