import MailComposer from "nodemailer/lib/mail-composer";
import { readAddress } from "./address.ts";
import { environment } from "./env.ts";
import type { Letter } from "./letter.ts";
import { storeMail } from "./mail-folder.ts";
import { handToServer, MailFailure, type ComposedMail } from "./mail-server.ts";

/** A mail to one mailbox. `reference` is the same for each try of it, so that a second copy can be told. */
export type Mail = Letter & { to: string; reference: string };

/**
 * Sends a mail over SMTP or, with no `SMTP_URL`, lays it into the outbox folder, where a second try takes the
 * place of the first. `beforeContent` is awaited before a server gets what it might send. Throws
 * `MailFailure` when the mail is not taken.
 */
export async function sendMail(mail: Mail, beforeContent: () => Promise<void>): Promise<void> {
  const { smtpUrl } = environment();
  const composed = await compose(mail);
  if (smtpUrl) return handToServer(smtpUrl, composed, beforeContent);
  await storeMail(mail.reference, composed.content).catch((error: unknown) => {
    throw new MailFailure(error);
  });
}

async function compose({ to, reference, subject, text, html }: Mail): Promise<ComposedMail> {
  if (readAddress(to)?.address !== to) throw new Error("not one mail address");
  const { mailFrom, publicUrl } = environment();
  const message = new MailComposer({
    from: mailFrom,
    to: { name: "", address: to },
    subject,
    text: { content: text, contentTransferEncoding: "base64" },
    html: { content: html, contentTransferEncoding: "base64" },
    textEncoding: "base64",
    messageId: `<${reference}@${publicUrl.hostname}>`,
    headers: { "Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "All" },
    disableFileAccess: true,
    disableUrlAccess: true,
  }).compile();
  const envelope = message.getEnvelope();
  if (envelope.to.length !== 1 || !envelope.from) throw new Error("a mail has one recipient");
  return { from: envelope.from, to: envelope.to[0]!, content: await message.build() };
}
