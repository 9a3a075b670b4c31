import { fork } from "node:child_process";
import { once } from "node:events";
import { Broken } from "../benchmark.ts";

/** Gives an order to a process of its own and answers its one message. Throws `Broken` when there is none. */
export async function delegate<Result extends object>(
  file: string,
  order: object,
): Promise<Result> {
  const child = fork(`scripts/bench/load/${file}`);
  child.send(order);
  const message = once(child, "message");
  const exit = once(child, "exit");
  const [result] = (await Promise.race([message, exit])) as [unknown];
  if (typeof result !== "object" || result === null) throw new Broken(`${file} ended`);
  await exit;
  return result as Result;
}
