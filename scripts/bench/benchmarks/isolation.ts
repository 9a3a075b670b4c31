import type { Benchmark, Plan } from "../benchmark.ts";
import { withData } from "../data/folders.ts";
import { compare, type Figure } from "../figures.ts";
import { loader, rates, slowest, type Measured } from "../load/measure.ts";
import { campaignPath, linesOf, signPath, startProduct, type Product } from "../product.ts";
import { takeTurns } from "../rounds.ts";
import { disturbed, ownersFor } from "./disturbance.ts";
import { productFile, signing } from "./signing.ts";

const rows = 1_000_000;
const connections = 50;

export const isolation: Benchmark = {
  name: "isolation",
  about: "pages and signing while five organisers look and one exports 1,000,000 rows",
  isLong: true,
  run: (plan) => {
    const organisers = ownersFor(2 * (plan.rounds + 1));
    return withData(plan, rows, { organisers }, async (folder) => {
      const product = await startProduct(folder);
      try {
        return await race(plan, product, folder);
      } finally {
        await product.stop();
      }
    });
  },
};

async function race(plan: Plan, product: Product, folder: string): Promise<Figure[]> {
  const file = productFile(folder);
  const during = disturbed(product.url, linesOf(folder, "sessions"));
  const who = { name: "product", running: product, path: signPath, file };
  const sign = signing(plan, who, connections);
  const look = loader(product, {
    connections,
    status: 200,
    seconds: plan.seconds,
    requests: () => ({ kind: "page", path: campaignPath }),
  });
  const running = { pause: () => {}, resume: () => {} };
  const turns = [look, () => during(look), sign.measure, () => during(sign.measure)];
  const results = await takeTurns(
    plan.rounds,
    turns.map((measure) => ({ running, measure })),
  );
  sign.expectAllStored();
  const [pages, disturbedPages, signed, disturbedSigned] = results as [
    Measured[],
    Measured[],
    Measured[],
    Measured[],
  ];
  const alone = (rounds: number[]) => ({ name: "alone", rounds });
  return [
    compare("pages beside organisers", "/s", rates(disturbedPages), alone(rates(pages)), {
      atLeast: 0.7,
    }),
    compare("pages beside organisers, p99", "ms", slowest(disturbedPages), alone(slowest(pages)), {
      atMost: 2.5,
    }),
    compare("signing beside organisers", "/s", rates(disturbedSigned), alone(rates(signed)), {
      atLeast: 0.6,
    }),
  ];
}
