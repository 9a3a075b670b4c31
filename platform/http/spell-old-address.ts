import { readAddress } from "./address.ts";
import { oldAddress } from "./old-address.ts";
import { Refusal } from "./refusal.ts";

/**
 * An address of another site, or a path of it, in the spelling under which it is looked up here. Undefined for one that no
 * request could ask us for, and for a front page.
 */
export function spellOldAddress(text: string): string | undefined {
  const url = URL.parse(text.trim(), "http://old.invalid");
  if (!url || !/^https?:$/.test(url.protocol)) return undefined;
  try {
    const spelled = oldAddress(readAddress(url.pathname + url.search));
    return spelled === "/" ? undefined : spelled;
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}
