import { readFileSync } from "node:fs";
import { join } from "node:path";
import { campaign } from "#db/demo/campaign.ts";
import { openMailSink, type MailSink } from "./mail-sink.ts";
import { freePort, start, type Launch, type Running } from "./processes.ts";

export type Product = Running & { mails: MailSink["count"] };

export const campaignPath = `/campaigns/${campaign.slug}`;
export const signPath = `${campaignPath}/signatures`;
export const countPath = `${campaignPath}/count.json`;
export const tallyPath = `${campaignPath}/tally`;
export const articlePath = "/news/2003/01/29/a-promise-not-to-surrender";

/**
 * Starts the production build on a data folder and answers when it may take traffic. Loopback is its
 * trusted proxy, so that every request can come from another client; mail goes to a sink, so it is
 * written and sent as it would be, at its own rate.
 */
export async function startProduct(folder: string): Promise<Product> {
  const sink = await openMailSink();
  const order = await orderProduct(folder, sink.smtpUrl);
  const running = await start(order, "/readyz").catch(async (error: unknown) => {
    await sink.stop();
    throw error;
  });
  const stop = async () => {
    await running.stop();
    await sink.stop();
  };
  return { ...running, mails: sink.count, stop };
}

/** How the product is started, with what it is told. */
export async function orderProduct(folder: string, smtpUrl: string): Promise<Launch> {
  const port = await freePort();
  const env = {
    PORT: String(port),
    PUBLIC_URL: `http://127.0.0.1:${port}`,
    DATA_DIR: folder,
    DEMO: "0",
    TRUSTED_PROXIES: "127.0.0.1,::1",
    SMTP_URL: smtpUrl,
  };
  return { args: [...profiling(), "server.ts"], port, env, log: join(folder, "product.log") };
}

/** The lines that `prepare` has left in a data folder. */
export function linesOf(folder: string, name: "tokens" | "sessions"): string[] {
  return readFileSync(join(folder, name), "utf8").split("\n");
}

/** With BENCH_PROFILE set, each process of the product leaves a CPU profile in that folder. */
function profiling(): string[] {
  const { BENCH_PROFILE } = process.env;
  return BENCH_PROFILE ? ["--cpu-prof", `--cpu-prof-dir=${BENCH_PROFILE}`] : [];
}
