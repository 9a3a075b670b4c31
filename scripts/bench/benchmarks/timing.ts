import { setTimeout as sleep } from "node:timers/promises";
import { Broken, type Benchmark } from "../benchmark.ts";
import { withData } from "../data/folders.ts";
import { probabilityGreater, single, type Figure } from "../figures.ts";
import { createSender, type Sender } from "../load/send.ts";
import { firstNew, firstWaiting, formOf, person } from "../people.ts";
import { signPath, startProduct } from "../product.ts";

const of = { known: 0, waiting: firstWaiting, new: firstNew };
type Kind = keyof typeof of;

const peopleOfEach = 600;
const warmUp = 100;
const pauseMilliseconds = 5;
const hidden = { atLeast: 0.45, atMost: 0.55 };

export const timing: Benchmark = {
  name: "timing",
  about: "whether the time of an answer tells new, waiting and known addresses apart",
  run: (plan) =>
    withData(plan, plan.signatures, { waiting: peopleOfEach + warmUp }, async (folder) => {
      const product = await startProduct(folder);
      const sender = createSender(product.url, 1);
      try {
        return await compareKinds(sender);
      } finally {
        sender.close();
        await product.stop();
      }
    }),
};

/** One after the other over one connection, in an order that is new each time. */
async function compareKinds(sender: Sender): Promise<Figure[]> {
  const times: Record<Kind, number[]> = { known: [], waiting: [], new: [] };
  for (let number = 0; number < peopleOfEach + warmUp; number++) {
    for (const kind of shuffled(Object.keys(of) as Kind[])) {
      const milliseconds = await timeOf(sender, of[kind] + number);
      if (number >= warmUp) times[kind].push(milliseconds);
      await sleep(pauseMilliseconds);
    }
  }
  const against = (kind: Kind) => probabilityGreater(times[kind], times.new);
  return [
    single("a known address is slower than a new one", "probability", against("known"), hidden),
    single("a waiting address is slower than a new one", "probability", against("waiting"), hidden),
  ];
}

async function timeOf(sender: Sender, number: number): Promise<number> {
  const sentAt = performance.now();
  const { status } = await sender.send({
    method: "POST",
    path: signPath,
    body: formOf(person(number)),
  });
  if (status !== 303) throw new Broken(`a signature is answered ${status}`);
  return performance.now() - sentAt;
}

function shuffled<Item>(items: Item[]): Item[] {
  return items
    .map((item) => ({ item, place: Math.random() }))
    .toSorted((one, other) => one.place - other.place)
    .map(({ item }) => item);
}
