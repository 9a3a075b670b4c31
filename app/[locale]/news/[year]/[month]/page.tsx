import { archiveMetadata, ArchivePage } from "../../archive-page.tsx";

export const generateMetadata = archiveMetadata;
export default ArchivePage;
