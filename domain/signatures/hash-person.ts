import { shortKeyedHash } from "#platform/keys.ts";
import { foldName } from "./signature.ts";

export type PersonHashes = { addressHash: Buffer; nameHash: Buffer };

/**
 * What tells one person of a campaign from another: 64 bits of a keyed hash of the canonical
 * address, and of the folded name beside it. Neither can be compared across campaigns.
 */
export function hashPerson(campaignId: number, canonicalEmail: string, name: string): PersonHashes {
  const mailbox = `${campaignId} ${canonicalEmail}`;
  return {
    addressHash: shortKeyedHash("address", mailbox),
    nameHash: shortKeyedHash("name", `${mailbox} ${foldName(name)}`),
  };
}
