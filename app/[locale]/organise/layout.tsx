import type { ReactNode } from "react";
import { assetAddress } from "#platform/assets.ts";

export default function WorkspaceLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <link rel="stylesheet" href={assetAddress("workspace.css")} precedence="workspace" />
      <script src={assetAddress("desk.js")} defer />
      {children}
    </>
  );
}
