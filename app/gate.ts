import { memoryLimits } from "#domain/limits/limit.ts";
import { count } from "#platform/metrics.ts";
import { createProofOfWork, type ProofOfWork } from "#platform/proof-of-work.ts";
import { WindowCounter } from "#platform/window-counter.ts";

export type Post = {
  slug: string;
  /** The tag of `FrontRequest`. */
  client: string;
  /** Our script says that it runs in the browser and can do the work. */
  hasScript: boolean;
  /** The answer to a challenge, if there was one. */
  work: string | undefined;
  isTrapped: boolean;
};

/** `work`: ask for it and store nothing. Never depends on the address that was typed (`signature.md`). */
export type Verdict = "free" | "held" | "work";

export type Gate = {
  judge: (post: Post) => Promise<Verdict>;
  /** A challenge as hard as this client must solve at the moment to sign this campaign. */
  challenge: (slug: string, client: string) => ReturnType<ProofOfWork["ask"]>;
};

/** Decides by what a client does, in the memory of the front door, whether its signatures wait for a person. */
export function createGate({ isUnderAttack }: { isUnderAttack: (slug: string) => boolean }): Gate {
  const proofs = createProofOfWork();
  const ofDay = new WindowCounter(memoryLimits.signOfDay);
  const free = [memoryLimits.signOfMinute, memoryLimits.signOfHour].map(
    (limit) => new WindowCounter(limit),
  );
  const asked = new WindowCounter(memoryLimits.askedOfClient);
  const difficultyFor = (client: string) =>
    ofDay.isUsedUp(client, performance.now()) ? "harder" : "usual";

  /** Counts one more signature that is free, if there is one left. */
  function useFree(client: string): boolean {
    const now = performance.now();
    if ([...free, ofDay].some((counter) => counter.isUsedUp(client, now))) return false;
    for (const counter of free) counter.use(client, now);
    return true;
  }

  async function weigh({ slug, client, hasScript, work }: Post): Promise<Verdict> {
    if (!isUnderAttack(slug) && useFree(client)) return "free";
    if (work && (await proofs.accept(work, slug, difficultyFor(client)))) {
      count("work", "accepted");
      asked.giveBack(client, performance.now());
      return "free";
    }
    if (work) count("work", "refused");
    if (!hasScript || asked.use(client, performance.now()) > 0) return "held";
    count("work", "asked");
    return "work";
  }

  return {
    judge: async (post) => {
      if (post.isTrapped) return "held";
      const verdict = await weigh(post);
      if (verdict !== "work") ofDay.use(post.client, performance.now());
      return verdict;
    },
    challenge: (slug, client) => proofs.ask(slug, difficultyFor(client)),
  };
}
