import { setTimeout as sleep } from "node:timers/promises";
import { ask, connections } from "./ask.ts";
import { nextPerson } from "./people.ts";

export type Readers = {
  /** Stops and answers how long each read took, in milliseconds, and what was answered but 200. */
  stop: () => Promise<{ milliseconds: number[]; odd: string[] }>;
};

const pauseMilliseconds = 15;

/** Reads each page once, so that none of the reads that are measured is its first. */
export async function warmUp(url: string, paths: string[]): Promise<void> {
  await Promise.all(paths.map((path) => ask(url + path, { client: nextPerson().client })));
}

/** Reads pages again and again, each path on a connection of its own. */
export function startReaders(url: string, paths: string[]): Readers {
  const agent = connections(paths.length);
  const milliseconds: number[] = [];
  const odd: string[] = [];
  let isOver = false;
  const read = async (path: string) => {
    while (!isOver) {
      const startedAt = performance.now();
      const answer = await ask(url + path, { client: nextPerson().client, agent });
      milliseconds.push(performance.now() - startedAt);
      if (answer?.status !== 200) odd.push(`${path} was answered ${answer?.status ?? "nothing"}`);
      await sleep(pauseMilliseconds);
    }
  };
  const reading = Promise.all(paths.map(read));
  const stop = async () => {
    isOver = true;
    await reading;
    agent.destroy();
    return { milliseconds, odd };
  };
  return { stop };
}

/** The campaign's page, its tally and count, and a list: stored and rendered pages, and one from the counter. */
export function pathsToRead({ path }: { path: string }): string[] {
  return [path, `${path}/tally`, `${path}/count.json`, "/campaigns"];
}
