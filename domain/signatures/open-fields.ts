import { open } from "#platform/seal.ts";
import type { SealedFields, Signature } from "./signature.ts";

/** Opens what `sealFields` sealed; undefined once it is forgotten. Throws when it was changed or moved. */
export function openFields(
  signature: Pick<Signature, "campaignId" | "addressHash" | "sealed">,
): SealedFields | undefined {
  const { campaignId, addressHash, sealed } = signature;
  if (!sealed) return undefined;
  const text = open(sealed, `signature ${campaignId} ${addressHash.toString("hex")}`);
  const [name, email, town, comment] = JSON.parse(text) as [string, string, string, string];
  return { name, email, town, comment };
}
