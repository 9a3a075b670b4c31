import { join } from "node:path";
import { makeCampaign, withDatabase, type Campaign } from "./campaign.ts";
import type { Ledger } from "./ledger.ts";
import { openMailSink, type MailSink } from "./mail-sink.ts";
import { expectNone, expectTrue, type Report } from "./report.ts";
import { prepareServer, type Ended, type Server } from "./server.ts";
import { judge } from "./verdict.ts";

/** What a scenario plays on: a campaign, the product, a mail server, and a list of what was posted. */
export type Stage = {
  url: string;
  campaign: Campaign;
  server: Server;
  sink: MailSink;
  ledger: Ledger;
  report: Report;
};

const termSeconds = 20;

/** Sets the stage in the folder of `DATA_DIR`, plays, and judges what was stored, whatever was played. */
export async function withStage(
  report: Report,
  play: (stage: Stage) => Promise<void>,
): Promise<void> {
  const sink = await openMailSink();
  const campaign = await withDatabase(makeCampaign);
  const server = await prepareServer({
    DEMO: "0",
    SMTP_URL: sink.smtpUrl,
    TRUSTED_PROXIES: "127.0.0.1,::1",
    LOG_LEVEL: "error",
    TMPDIR: join(process.env.DATA_DIR!, ".."),
  });
  const stage: Stage = { url: server.url, campaign, server, sink, ledger: [], report };
  try {
    await play(stage);
    if (!server.isRunning()) await server.start();
    await server.readiness();
    await judge(stage);
    expectNone(report, "times the server ended by itself", server.crashes);
    expectEnded(report, await server.end("SIGTERM"));
  } finally {
    if (server.isRunning()) await server.end("SIGKILL");
    sink.close();
  }
}

/** A server that was asked to end does so by itself, soon, and leaves nothing behind. */
export function expectEnded(report: Report, { code, seconds, orphans }: Ended): void {
  expectTrue(report, code === 0, `after SIGTERM its exit code was ${code}`);
  expectTrue(report, seconds < termSeconds, `it took ${seconds.toFixed(1)} s to end after SIGTERM`);
  expectNone(report, "orphaned processes", orphans);
}
