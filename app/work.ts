import { writeAlarmMail } from "#domain/alarms/emails/alarm.ts";
import { watchBounces } from "#domain/alarms/watch-bounces.ts";
import { articleJobs } from "#domain/articles/jobs.ts";
import { backupJobs } from "#domain/backups/jobs.ts";
import { writeInvitationMail } from "#domain/invitations/emails/invitation.ts";
import { invitationJobs } from "#domain/invitations/jobs.ts";
import { startWorker, type Worker } from "#domain/jobs/start-worker.ts";
import { limitJobs } from "#domain/limits/jobs.ts";
import { writeAccountMail } from "#domain/organisers/emails/account.ts";
import { writeChangeEmailMail } from "#domain/organisers/emails/change-email.ts";
import { writeProofCodeMail } from "#domain/organisers/emails/proof-code.ts";
import { writeSignInMail } from "#domain/organisers/emails/sign-in.ts";
import { outboxJobs } from "#domain/outbox/jobs.ts";
import type { MailWriters } from "#domain/outbox/outbox.ts";
import { sendDueMails } from "#domain/outbox/send-due.ts";
import { writeExportMail } from "#domain/signatures/emails/export.ts";
import { sessionJobs } from "#domain/sessions/jobs.ts";
import { signatureJobs } from "#domain/signatures/jobs.ts";
import { findAddress } from "#domain/signatures/queries.ts";
import { workOffReviews } from "#domain/signatures/work-off-reviews.ts";
import { writeMail } from "#domain/signatures/write-mail.ts";
import { tallyJobs } from "#domain/tally/jobs.ts";
import { uploadJobs } from "#domain/uploads/jobs.ts";
import { describeError, log } from "#platform/log.ts";

const writers: MailWriters = {
  confirm: writeMail,
  duplicate: writeMail,
  full: writeMail,
  receipt: writeMail,
  "sign-in": writeSignInMail,
  "proof-code": writeProofCodeMail,
  "change-email": writeChangeEmailMail,
  account: writeAccountMail,
  export: writeExportMail,
  alarm: writeAlarmMail,
  findAddress,
  invitation: writeInvitationMail,
};

/** Starts what is done beside requests: mails, and the schedule. */
export function startWork(): Worker {
  return startWorker({
    now: () => new Date(),
    sendMails: async (actor) => {
      await watchBounces(actor);
      return sendDueMails(actor, writers);
    },
    workOff: workOffReviews,
    recurring: [
      ...signatureJobs,
      ...tallyJobs,
      ...outboxJobs,
      ...limitJobs,
      ...sessionJobs,
      ...backupJobs,
      ...invitationJobs,
      ...articleJobs,
      ...uploadJobs,
    ],
    report: (name, error) => log("error", "work failed", { name, ...describeError(error) }),
  });
}
