import { readAddress } from "#platform/address.ts";
import type { Locale } from "#platform/locales.ts";

/** Somebody who runs campaigns here. `email` is as `readSignInAddress` gives it. */
export type Organiser = { id: string; name: string; email: string; locale: Locale };

/** What somebody says about themselves when they become an organiser. */
export type OrganiserInput = Omit<Organiser, "id">;

/** How long a link works that was mailed to a new address. */
export const emailChangeMinutes = 30;

/** What the organisation's provider says of somebody: who for good, and which address, confirmed or not. */
export type Identity = {
  issuer: string;
  subject: string;
  email: string | undefined;
  isConfirmed: boolean;
};

/**
 * The address an organiser is known by: A to Z in lower case, nothing else folded, because other
 * letters of Unicode turn into ASCII ones and would make another address pass for this one.
 */
export function readSignInAddress(typed: string): string | undefined {
  const address = readAddress(typed)?.address;
  return address?.replaceAll(/[A-Z]/g, (letter) => letter.toLowerCase());
}
