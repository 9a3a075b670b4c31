import { and, asc, eq, gt, inArray, isNotNull } from "drizzle-orm";
import { reader, type Db } from "#db/connection.ts";
import { placeholder } from "#db/expressions.ts";
import { prepared } from "#db/prepared.ts";
import { articles } from "#db/schema/articles.ts";
import { textVersions } from "#db/schema/campaigns.ts";
import { signatures, signatureTokens } from "#db/schema/signatures.ts";
import { textCounts } from "#db/schema/text-counts.ts";
import type { Locale } from "#platform/locales.ts";
import { hashToken } from "#platform/tokens.ts";
import { NotFound } from "#platform/refusals.ts";
import { openFields } from "./open-fields.ts";
import type { Signature, TokenPurpose } from "./signature.ts";

const idCharacters = 8;
const tokenPattern = /^[\w-]{51}$/;

const selectById = prepared((db) =>
  db
    .select()
    .from(signatures)
    .where(eq(signatures.id, placeholder("id")))
    .prepare(),
);
const selectByToken = prepared((db) =>
  db
    .select({ signature: signatures })
    .from(signatureTokens)
    .innerJoin(signatures, eq(signatures.id, signatureTokens.signatureId))
    .where(
      and(
        eq(signatureTokens.signatureId, placeholder("id")),
        eq(signatureTokens.hash, placeholder("hash")),
        eq(signatureTokens.purpose, placeholder("purpose")),
        gt(signatureTokens.expiresAt, placeholder("at")),
      ),
    )
    .prepare(),
);
const selectMailbox = prepared((db) =>
  db
    .select()
    .from(signatures)
    .where(
      and(
        eq(signatures.campaignId, placeholder("campaignId")),
        eq(signatures.addressHash, placeholder("addressHash")),
      ),
    )
    .prepare(),
);
const selectTextId = prepared((db) =>
  db
    .select({ id: textVersions.id })
    .from(textVersions)
    .where(
      and(
        eq(textVersions.id, placeholder("id")),
        eq(textVersions.campaignId, placeholder("campaignId")),
        isNotNull(textVersions.publishedAt),
      ),
    )
    .prepare(),
);
const selectPublishedTexts = prepared((db) =>
  db
    .select({ id: textVersions.id, number: textVersions.number })
    .from(textVersions)
    .where(
      and(
        eq(textVersions.campaignId, placeholder("campaignId")),
        eq(textVersions.locale, placeholder("locale")),
        isNotNull(textVersions.publishedAt),
      ),
    )
    .prepare(),
);
const selectArticleId = prepared((db) =>
  db
    .select({ id: articles.id })
    .from(articles)
    .where(
      and(
        eq(articles.publishedOn, placeholder("publishedOn")),
        eq(articles.slug, placeholder("slug")),
      ),
    )
    .prepare(),
);

/** The signature of an id. Throws `NotFound`. */
export async function getSignature(id: number, db: Db = reader()): Promise<Signature> {
  const [row] = await selectById(db).execute({ id });
  if (!row) throw new NotFound();
  return row;
}

/** The address that mails about a signature go to, by its id; undefined once it is gone or forgotten. */
export async function findAddress(tx: Db, id: string): Promise<string | undefined> {
  const [row] = await selectById(tx).execute({ id: Number(id) });
  return row && openFields(row)?.email;
}

/**
 * The signature that a link leads to; undefined for an unknown token, one for another purpose and one
 * that has expired alike. `openFields` opens what was typed. Looking changes nothing.
 */
export async function findSignatureByToken(
  token: string,
  purpose: TokenPurpose,
  at: Date,
  db: Db = reader(),
): Promise<Signature | undefined> {
  if (!tokenPattern.test(token)) return undefined;
  const id = Buffer.from(token.slice(0, idCharacters), "base64url").readUIntBE(0, 6);
  const given = { id, hash: hashToken(token), purpose, at: at.getTime() };
  const [row] = await selectByToken(db).execute(given);
  return row?.signature;
}

/** The signatures, two at most, that share a mailbox in a campaign, by slot. */
export async function listMailbox(
  campaignId: number,
  addressHash: Buffer,
  db: Db = reader(),
): Promise<Signature[]> {
  // Sorted here: with an ORDER BY, SQLite takes 20 times as long for this hot statement.
  const rows = await selectMailbox(db).execute({ campaignId, addressHash });
  return rows.toSorted((one, other) => one.slot - other.slot);
}

export async function listSignatures(ids: number[], db: Db = reader()): Promise<Signature[]> {
  return db
    .select()
    .from(signatures)
    .where(inArray(signatures.id, ids))
    .orderBy(asc(signatures.slot));
}

/** True for a published text version of this very campaign. */
export async function isTextOf(
  campaignId: number,
  id: number,
  db: Db = reader(),
): Promise<boolean> {
  return (await selectTextId(db).execute({ id, campaignId })).length > 0;
}

/** The id of the text version that is signed from now on in exactly this language, if there is one. */
export async function findCurrentTextId(
  campaignId: number,
  locale: Locale,
  db: Db = reader(),
): Promise<number | undefined> {
  const rows = await selectPublishedTexts(db).execute({ campaignId, locale });
  // Chosen here: with an ORDER BY, SQLite takes six times as long for this hot statement.
  const newest = rows.reduce(
    (one, other) => (one && one.number > other.number ? one : other),
    rows[0],
  );
  return newest?.id;
}

/** How many counted signatures stand under each version of a campaign's text that has any. */
export async function countByText(
  campaignId: number,
  db: Db = reader(),
): Promise<Map<number, number>> {
  const { textVersionId, counted } = textCounts;
  const rows = await db
    .select({ textVersionId, counted })
    .from(textCounts)
    .where(eq(textCounts.campaignId, campaignId));
  return new Map(rows.map((row) => [row.textVersionId, row.counted]));
}

/** The id of an article by its address, `2003/01/29/a-slug`. */
export async function findArticleId(
  address: string,
  db: Db = reader(),
): Promise<number | undefined> {
  const publishedOn = address.slice(0, 10).replaceAll("/", "-");
  const [row] = await selectArticleId(db).execute({ publishedOn, slug: address.slice(11) });
  return row?.id;
}
