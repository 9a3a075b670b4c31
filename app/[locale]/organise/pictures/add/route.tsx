import { takeUpload } from "../../take-upload.tsx";

export const POST = takeUpload("picture");
