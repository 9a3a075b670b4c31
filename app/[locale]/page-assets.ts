import type { Assets } from "#components/page/document.tsx";
import { assetAddress } from "#platform/assets.ts";

/** The files that every page links to. */
export function pageAssets(): Assets {
  return {
    style: assetAddress("style.css"),
    icon: assetAddress("icon.svg"),
  };
}
