import { endAlarm } from "#domain/alarms/end.ts";
import { raiseAlarm } from "#domain/alarms/raise.ts";
import { inviteOwner } from "#domain/invitations/invite-owner.ts";
import { parkAct } from "#domain/sessions/park.ts";
import { confirmSignature } from "#domain/signatures/confirm.ts";
import { correctSignature } from "#domain/signatures/correct.ts";
import { exportSignatures } from "#domain/signatures/export.ts";
import { forgetSignature } from "#domain/signatures/forget.ts";
import { setNameShown } from "#domain/signatures/set-name-shown.ts";
import { signCampaign } from "#domain/signatures/sign.ts";
import { withdrawSignature } from "#domain/signatures/withdraw.ts";

/** What the front door has done in the writer thread. */
export const verbs = {
  signCampaign,
  confirmSignature,
  withdrawSignature,
  correctSignature,
  setNameShown,
  forgetSignature,
  exportSignatures,
  inviteOwner,
  parkAct,
  raiseAlarm,
  endAlarm,
};

export type Verbs = typeof verbs;
