import { libraryMetadata, libraryPage } from "../library.tsx";

export const generateMetadata = libraryMetadata("picture");

export default libraryPage("picture");
