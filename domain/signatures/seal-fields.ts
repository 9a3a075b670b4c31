import { seal } from "#platform/seal.ts";
import type { SealedFields, Signature } from "./signature.ts";

/** Which row a sealed value belongs to: moved to another person or campaign it stays shut. */
type Owner = Pick<Signature, "campaignId" | "addressHash">;

/** Seals what a signer typed as one value, bound to campaign and address hash. */
export function sealFields(owner: Owner, { name, email, town, comment }: SealedFields): Buffer {
  const context = `signature ${owner.campaignId} ${owner.addressHash.toString("hex")}`;
  return seal(JSON.stringify([name, email, town, comment]), context);
}
