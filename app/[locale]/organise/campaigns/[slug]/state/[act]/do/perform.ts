import type { Act } from "#components/organise/acts.ts";
import { archiveCampaign } from "#domain/campaigns/archive.ts";
import { closeCampaign } from "#domain/campaigns/close.ts";
import { pauseInput, readInstant } from "#domain/campaigns/input.ts";
import { pauseCampaign } from "#domain/campaigns/pause.ts";
import { publishCampaign } from "#domain/campaigns/publish.ts";
import { reopenCampaign } from "#domain/campaigns/reopen.ts";
import { resumeCampaign } from "#domain/campaigns/resume.ts";
import { unarchiveCampaign } from "#domain/campaigns/unarchive.ts";
import { locales } from "#platform/locales.ts";
import type { Posted } from "../../../post-to.ts";

/** The field that an act lacks something in, and what. */
export type ActProblem = { field: string; code: string };

/** Does an act; answers what is wrong, if it was not done. */
export async function perform(act: Act, posted: Posted): Promise<ActProblem | undefined> {
  const { actor, campaign } = posted;
  const { id } = campaign;
  if (act === "pause") return pause(posted);
  if (act === "reopen") return reopen(posted);
  const outcome = await {
    publish: publishCampaign,
    resume: resumeCampaign,
    close: closeCampaign,
    archive: archiveCampaign,
    unarchive: unarchiveCampaign,
  }[act](actor, id);
  return outcome === "incomplete" ? { field: "publish", code: "incomplete" } : undefined;
}

async function pause({ actor, campaign, fields }: Posted): Promise<ActProblem | undefined> {
  const field = `message_${campaign.originalLocale}`;
  const messages = locales
    .map((locale) => ({ locale, message: fields[`message_${locale}`] ?? "" }))
    .filter(({ message }) => message.trim() !== "");
  const read = pauseInput.safeParse(messages);
  if (!read.success) return { field, code: read.error.issues[0]!.message };
  const outcome = await pauseCampaign(actor, campaign.id, read.data);
  return outcome === "silent" ? { field, code: "required" } : undefined;
}

async function reopen({ actor, campaign, fields }: Posted): Promise<ActProblem | undefined> {
  const { instant, errors } = readInstant(fields, "closes", campaign.timeZone);
  const [wrong] = Object.entries(errors ?? {});
  if (wrong) return { field: wrong[0], code: wrong[1] };
  const outcome = await reopenCampaign(actor, campaign.id, instant ?? null);
  if (outcome !== "past" && outcome !== "purged") return undefined;
  return { field: "closes_on", code: outcome };
}
