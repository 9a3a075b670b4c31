import type { Post } from "./ledger.ts";
import { sign, type Target } from "./post.ts";

export type Arrivals = {
  /** Lets nobody more in, and answers when everybody has their answer. */
  stop: () => Promise<void>;
};

/** People who sign at a steady rate, each on a connection of their own, whatever became of those before. */
export function startArrivals(target: Target, everyMilliseconds: number): Arrivals {
  const posts: Promise<Post>[] = [];
  const timer = setInterval(() => posts.push(sign(target)), everyMilliseconds);
  const stop = async () => {
    clearInterval(timer);
    await Promise.all(posts);
  };
  return { stop };
}
