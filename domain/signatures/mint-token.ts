import { and, eq, lte } from "drizzle-orm";
import { placeholder } from "#db/expressions.ts";
import { prepared } from "#db/prepared.ts";
import { signatureTokens } from "#db/schema/signatures.ts";
import type { Tx } from "#db/transact.ts";
import { hashToken, newToken } from "#platform/tokens.ts";
import type { TokenPurpose } from "./signature.ts";

export type TokenTerms = { purpose: TokenPurpose; at: Date; expiresAt: Date };

const insertToken = prepared((db) =>
  db
    .insert(signatureTokens)
    .values({
      signatureId: placeholder("signatureId"),
      hash: placeholder("hash"),
      purpose: placeholder("purpose"),
      expiresAt: placeholder("expiresAt"),
    })
    .prepare(),
);
const deleteExpired = prepared((db) =>
  db
    .delete(signatureTokens)
    .where(
      and(
        eq(signatureTokens.signatureId, placeholder("signatureId")),
        lte(signatureTokens.expiresAt, placeholder("at")),
      ),
    )
    .prepare(),
);

/**
 * Makes a link's token for one purpose: 6 bytes of the signature's id, so that it is found by primary
 * key, and 256 random bits, as 51 characters of base64url. Only its hash is stored. Tokens of the
 * signature that have expired go.
 */
export async function mintToken(tx: Tx, signatureId: number, terms: TokenTerms): Promise<string> {
  const id = Buffer.alloc(6);
  id.writeUIntBE(signatureId, 0, 6);
  const token = id.toString("base64url") + newToken();
  const { purpose, at, expiresAt } = terms;
  await deleteExpired(tx).execute({ signatureId, at: at.getTime() });
  await insertToken(tx).execute({ signatureId, hash: hashToken(token), purpose, expiresAt });
  return token;
}
