import { writeFileSync } from "node:fs";
import { get } from "node:http";
import { join } from "node:path";
import { Broken, type Plan } from "../benchmark.ts";
import { withData, withFolder, type Extras } from "../data/folders.ts";
import type { Running } from "../processes.ts";
import { startProduct, type Product } from "../product.ts";
import { startBare } from "../references/start.ts";

export type Pair = { product: Product; bare: Running; own: string; bareFolder: string };

/** Lends the product and the bare server, both with so many rows stored. Whoever is lent stops at the end. */
export async function withBare<Outcome>(
  plan: Plan,
  rows: number,
  extras: Extras,
  use: (pair: Pair) => Promise<Outcome>,
  /** Pages of the product that the bare server is to send, by the names of its files; its rows. */
  bareHas: { pages?: Record<string, string>; rows?: number } = {},
): Promise<Outcome> {
  return withFolder(plan, (bareFolder) =>
    withData(plan, rows, extras, async (own) => {
      const product = await startProduct(own);
      try {
        for (const [file, path] of Object.entries(bareHas.pages ?? {})) {
          writeFileSync(join(bareFolder, file), await wireBytes(product.url + path));
        }
        const bare = await startBare(bareFolder, bareHas.rows ?? rows);
        try {
          return await use({ product, bare, own, bareFolder });
        } finally {
          await bare.stop();
        }
      } finally {
        await product.stop();
      }
    }),
  );
}

/** The body of an answer as it comes over the wire, brotli where there is any. Throws `Broken` unless 200. */
export function wireBytes(url: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const headers = { "accept-encoding": "br" };
    get(url, { headers }, (answer) => {
      const chunks: Buffer[] = [];
      if (answer.statusCode !== 200) reject(new Broken(`${url} answers ${answer.statusCode}`));
      answer.on("data", (chunk: Buffer) => chunks.push(chunk));
      answer.on("end", () => resolve(Buffer.concat(chunks)));
    }).once("error", reject);
  });
}
