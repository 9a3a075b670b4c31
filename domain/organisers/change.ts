import { and, eq, ne, or } from "drizzle-orm";
import { organisers } from "#db/schema/organisers.ts";
import { transact } from "#db/transact.ts";
import type { OrganiserActor } from "#domain/actor.ts";
import { recordAudit } from "#domain/audit/record.ts";
import type { OrganiserInput } from "./organiser.ts";

/** Changes how the actor is called, and the language of their mails. */
export async function changeOrganiser(
  actor: OrganiserActor,
  { name, locale }: Pick<OrganiserInput, "name" | "locale">,
): Promise<"changed" | "unchanged"> {
  const isThisOne = eq(organisers.id, actor.organiserId);
  return transact(async (tx) => {
    const changed = await tx
      .update(organisers)
      .set({ name, locale })
      .where(and(isThisOne, or(ne(organisers.name, name), ne(organisers.locale, locale))))
      .returning({ id: organisers.id });
    if (changed.length === 0) return "unchanged";
    await recordAudit(tx, actor, "organiser.change", { id: actor.organiserId });
    return "changed";
  });
}
