import { Broken } from "../benchmark.ts";
import { delegate } from "./child.ts";
import type { LoadResult, Order } from "./order.ts";

/** Has an order carried out by a process of its own. Throws `Broken` unless every answer has the status. */
export async function generate(order: Order, status: number): Promise<LoadResult> {
  const load = await delegate<LoadResult>("generator.ts", order);
  const { statuses, errors } = load;
  if (errors > 0 || statuses[status] !== order.amount) {
    const counted = JSON.stringify({ statuses, errors });
    throw new Broken(`answers of ${order.url} other than ${status}: ${counted}`);
  }
  return load;
}
