import { fork } from "node:child_process";
import { once } from "node:events";
import { Broken } from "../benchmark.ts";
import type { OrganisersOrder } from "../load/organisers.ts";
import { campaignPath } from "../product.ts";

type Done = { dashboards: number; exports: number; errors: number };

const looking = 5;
const exportsPerTurn = 5;

/** So many owners are signed in for so many turns: an owner may export five times in an hour. */
export const ownersFor = (turns: number) => looking + turns;

/**
 * Answers a function that does something while five organisers load dashboards and another exports
 * everything. Throws `Broken` when one of them is refused, or nobody has got a dashboard.
 */
export function disturbed(url: string, sessions: string[]) {
  let turn = 0;
  return async <Outcome>(work: () => Promise<Outcome>): Promise<Outcome> => {
    const owner = sessions[looking + turn++]!;
    const child = fork("scripts/bench/load/organisers.ts");
    const exporting = Array.from({ length: exportsPerTurn }, () => owner);
    const own = sessions.slice(0, looking);
    child.send({ url, campaignPath, looking: own, exporting } satisfies OrganisersOrder);
    const outcome = await work();
    child.send("stop");
    const [done] = (await once(child, "message")) as [Done];
    if (done.errors > 0 || done.dashboards === 0) {
      throw new Broken(`organisers were disturbed themselves: ${JSON.stringify(done)}`);
    }
    return outcome;
  };
}
