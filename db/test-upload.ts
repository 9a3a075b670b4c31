import { randomBytes } from "node:crypto";
import { uploads } from "./schema/uploads.ts";
import { transact } from "./transact.ts";

/** A row for a picture that was added at an instant, without its files; answers its id and key. */
export async function insertTestUpload(
  uploadedAt: Date,
  campaignId: number | null = null,
): Promise<{ id: number; key: string; file: string }> {
  const key = randomBytes(16).toString("hex");
  const file = `${key}-960.jpg`;
  const facts = { bytes: 1000, width: 960, height: 640, sizes: [480, 960], uploadedAt };
  return transact(async (tx) => {
    const [row] = await tx
      .insert(uploads)
      .values({ campaignId, kind: "picture", file, ...facts })
      .returning({ id: uploads.id });
    return { id: row!.id, key, file };
  });
}
