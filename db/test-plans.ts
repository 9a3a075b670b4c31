import { reader } from "./connection.ts";

/**
 * How SQLite means to run each statement that `work` reads with, a line for each step. Prepared statements are made once
 * for a connection, so only those that nothing has read with before are seen.
 */
export async function plansOf(work: () => Promise<unknown>): Promise<Map<string, string[]>> {
  const client = reader().$client;
  const prepare = client.prepare.bind(client);
  const seen: string[] = [];
  const recording = (source: string) => {
    seen.push(source);
    return prepare(source);
  };
  Object.assign(client, { prepare: recording });
  try {
    await work();
  } finally {
    Object.assign(client, { prepare });
  }
  return new Map(seen.map((source) => [source, planOf(source, prepare)]));
}

function planOf(source: string, prepare: ReturnType<typeof reader>["$client"]["prepare"]) {
  const values = [...source.matchAll(/\?/g)].map(() => "1");
  const steps = prepare(`explain query plan ${source}`).all(...values) as { detail: string }[];
  return steps.map(({ detail }) => detail);
}
