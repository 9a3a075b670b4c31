import { startBareRenderer, type BareRenderer } from "../bare-renderer.ts";
import type { Benchmark, Plan } from "../benchmark.ts";
import { withNews } from "../data/folders.ts";
import { compare, median, type Figure } from "../figures.ts";
import { takeTurns, type Contestant } from "../rounds.ts";
import { newsPages, type NewsPage } from "./news-pages.ts";

const few = 1000;
const many = 100_000;
const askedEach = 9;

export const news: Benchmark = {
  name: "news",
  about: "news pages and search, rendered anew each time, with 1,000 and with 100,000 articles",
  isLong: true,
  run: (plan) =>
    withNews(plan, few, (small) =>
      withNews(plan, many, async (large) => {
        const one = await startBareRenderer(small);
        const other = await startBareRenderer(large).catch(async (error: unknown) => {
          await one.stop();
          throw error;
        });
        try {
          return await race(plan, [one, newsPages(small)], [other, newsPages(large)]);
        } finally {
          await one.stop();
          await other.stop();
        }
      }),
    ),
};

type Side = [BareRenderer, NewsPage[]];

async function race(plan: Plan, small: Side, large: Side): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const [index, { what, goal }] of large[1].entries()) {
    const contestants = [asking(small, index), asking(large, index)];
    const [before, after] = await takeTurns(plan.rounds, contestants);
    const reference = { name: `with ${few.toLocaleString("en")}`, rounds: before! };
    const figure = compare(`news: ${what}`, "ms", after!, reference, { atMost: goal });
    figures.push({ ...figure, isGoalAbsolute: true });
    plan.say(
      `  ${what}: ${median(after!).toFixed(1)} ms, ${median(before!).toFixed(1)} ms with ${few}`,
    );
  }
  return figures;
}

/** One after the other, another page of the kind each time; a round is the median of its answers. */
function asking([running, pages]: Side, index: number): Contestant<number> {
  const { paths } = pages[index]!;
  let asked = 0;
  const measure = async () => {
    const times: number[] = [];
    for (let one = 0; one < askedEach; one++) {
      times.push(await running.ask(paths[asked++ % paths.length]!));
    }
    return median(times);
  };
  return { running, measure };
}
