import { fork } from "node:child_process";
import { once } from "node:events";
import { freePort } from "./processes.ts";

export type MailSink = {
  smtpUrl: string;
  /** How many mails it has taken. */
  count: () => Promise<number>;
  stop: () => Promise<void>;
};

/** Starts a mail server on loopback in a process of its own, so that no mail leaves and none is slow. */
export async function openMailSink(): Promise<MailSink> {
  const port = await freePort();
  const child = fork("scripts/bench/sink.ts", [String(port)]);
  await once(child, "message");
  const count = async () => {
    child.send("count");
    const [mails] = (await once(child, "message")) as [number];
    return mails;
  };
  const stop = async () => {
    child.disconnect();
    await once(child, "exit");
  };
  return { smtpUrl: `smtp://127.0.0.1:${port}`, count, stop };
}
