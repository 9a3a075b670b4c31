import { and, desc, eq, gt, isNull, lt } from "drizzle-orm";
import { reader, type Db } from "#db/connection.ts";
import { uploads } from "#db/schema/uploads.ts";
import type { Actor } from "#domain/actor.ts";
import { namedPictures, type FindPicture } from "#platform/markdown-pictures.ts";
import { NotFound } from "#platform/refusals.ts";
import { requireUploading } from "./policy.ts";
import { fileOf, uploadsPerPage, type Upload, type UploadKind } from "./upload.ts";

type Library = { campaignId: number | null; kind: UploadKind };

/**
 * What has been added for a campaign or, with `null`, for the installation, newest first, a page of it; `before` is the
 * id of the last one on the page before. Throws `NotFound` for who does not write its news.
 */
export async function listUploads(
  actor: Actor,
  { campaignId, kind }: Library,
  before?: number,
): Promise<{ uploads: Upload[]; next: number | undefined }> {
  await requireUploading(actor, campaignId);
  const isFurther = before === undefined ? undefined : lt(uploads.id, before);
  const rows = await reader()
    .select()
    .from(uploads)
    .where(and(isOf(campaignId), eq(uploads.kind, kind), isFurther))
    .orderBy(desc(uploads.id))
    .limit(uploadsPerPage + 1);
  const shown = rows.slice(0, uploadsPerPage);
  return { uploads: shown, next: rows.length > shown.length ? shown.at(-1)!.id : undefined };
}

/** One of them by its id. Throws `NotFound` for what is not there, and for who does not write the news. */
export async function getUpload(
  actor: Actor,
  { campaignId, kind }: Library,
  id: number,
  db: Db = reader(),
): Promise<Upload> {
  await requireUploading(actor, campaignId, db);
  const isIt = and(eq(uploads.id, id), isOf(campaignId), eq(uploads.kind, kind));
  const [row] = await db.select().from(uploads).where(isIt);
  if (!row) throw new NotFound();
  return row;
}

/** One of them by the path that articles name it by, `uploads/<name>`, of whatever campaign. */
export async function findUploadByPath(
  path: string,
  db: Db = reader(),
): Promise<Upload | undefined> {
  if (!path.startsWith("uploads/")) return undefined;
  const [row] = await db
    .select()
    .from(uploads)
    .where(eq(uploads.file, path.slice("uploads/".length)));
  return row;
}

/** What a body's pictures are, which it names as `upload:<key>`, for whoever renders it. */
export async function findPictures(body: string, db: Db = reader()): Promise<FindPicture> {
  const pictures = await mapPictures(namedPictures(body), db);
  return (key) => {
    const upload = pictures.get(key);
    if (!upload?.width || !upload.height) return undefined;
    const { width, height, sizes, credit } = upload;
    return { file: fileOf(upload), width, height, sizes, credit };
  };
}

/** The pictures of these keys; what is not there is left out. */
export async function mapPictures(
  keys: readonly string[],
  db: Db = reader(),
): Promise<Map<string, Upload>> {
  const found = new Map<string, Upload>();
  for (const key of new Set(keys)) {
    if (!/^[0-9a-f]{32}$/.test(key)) continue;
    // Between these two stand all names that begin with the key and a width.
    const isNamedSo = and(gt(uploads.file, `${key}-`), lt(uploads.file, `${key}.`));
    const [row] = await db
      .select()
      .from(uploads)
      .where(and(isNamedSo, eq(uploads.kind, "picture")));
    if (row) found.set(key, row);
  }
  return found;
}

function isOf(campaignId: number | null) {
  return campaignId === null ? isNull(uploads.campaignId) : eq(uploads.campaignId, campaignId);
}
