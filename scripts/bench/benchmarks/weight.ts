import type { Benchmark } from "../benchmark.ts";
import { withData } from "../data/folders.ts";
import { single, type Figure } from "../figures.ts";
import { campaignPath, startProduct } from "../product.ts";
import { wireBytes } from "./with-bare.ts";

export const weight: Benchmark = {
  name: "weight",
  about: "bytes on the wire for the campaign page, its style, and its script",
  run: (plan) =>
    withData(plan, 10_000, {}, async (folder) => {
      const product = await startProduct(folder);
      try {
        return await weigh(product.url);
      } finally {
        await product.stop();
      }
    }),
};

/** What a browser fetches to show the page and send its form, pictures aside; headers are not counted. */
async function weigh(origin: string): Promise<Figure[]> {
  const html = await (await fetch(origin + campaignPath)).text();
  const styles = addresses(html, /<link[^>]+rel="stylesheet"[^>]*>/g, /href="([^"]+)"/);
  const scripts = addresses(html, /<script[^>]+src="[^"]+"/g, /src="([^"]+)"/);
  const needed = await kilobytes(origin, [campaignPath, ...styles]);
  return [
    single("page and style", "kB", needed, { atMost: 14 }),
    single("optional script", "kB", await kilobytes(origin, scripts), { atMost: 4 }),
  ];
}

function addresses(html: string, tag: RegExp, address: RegExp): string[] {
  const found = [...html.matchAll(tag)].map(([text]) => address.exec(text)![1]!);
  return [...new Set(found)].map((path) => path.replaceAll("&amp;", "&"));
}

async function kilobytes(origin: string, paths: string[]): Promise<number> {
  let bytes = 0;
  for (const path of paths) bytes += (await wireBytes(origin + path)).length;
  return bytes / 1000;
}
