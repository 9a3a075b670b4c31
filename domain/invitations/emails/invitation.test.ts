import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { campaignTranslations } from "#db/schema/campaigns.ts";
import { insertTestCampaign } from "#db/test-campaign.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { insertTestOrganiser } from "#db/test-organiser.ts";
import { transact } from "#db/transact.ts";
import { locales } from "#platform/locales.ts";
import { inviteOrganiser } from "../invite.ts";
import { findOpenInvitation, listInvitations } from "../queries.ts";
import { revokeInvitation } from "../revoke.ts";
import { writeInvitationMail } from "./invitation.ts";

useTestDatabase();

const at = new Date("2026-03-01T10:00:00Z");
const tokenOf = (text: string) => /\/organise\/invitations\/([\w-]{43})\n/.exec(text)![1]!;

async function invited(locale: (typeof locales)[number]) {
  const { id: campaignId } = await insertTestCampaign();
  const title = { title: "canary <a href='https://evil.example'>" };
  const isThis = eq(campaignTranslations.campaignId, campaignId);
  await transact(
    async (tx) => void (await tx.update(campaignTranslations).set(title).where(isThis)),
  );
  const organiserId = await insertTestOrganiser("owner", campaignId);
  const owner = { kind: "organiser", organiserId, at } as const;
  const email = `canary-${campaignId}@example.org`;
  await inviteOrganiser(owner, campaignId, { email, role: "editor", locale });
  const { id } = (await listInvitations(owner, campaignId))[0]!;
  const items = [{ about: String(id), to: email }];
  const mail = { id: 1, kind: "invitation", campaignId, locale, items } as const;
  const write = (when = at) => transact((tx) => writeInvitationMail(tx, { ...mail, items }, when));
  return { campaignId, owner, id, write };
}

test.each(locales)(
  "the mail in %s leads to the page, and holds nothing that anybody typed",
  async (locale) => {
    const { id, write } = await invited(locale);
    const letter = (await write())!;
    expect(await findOpenInvitation(tokenOf(letter.text), at)).toMatchObject({ id });
    expect(JSON.stringify(letter)).not.toContain("canary");
    expect(letter.subject.length).toBeLessThan(30);
  },
);

test("only the link of the newest mail works", async () => {
  const { id, write } = await invited("en");
  const older = tokenOf((await write())!.text);
  const newer = tokenOf((await write())!.text);
  expect(await findOpenInvitation(older, at)).toBeUndefined();
  expect(await findOpenInvitation(newer, at)).toMatchObject({ id });
});

test("one that was taken back or has expired is not sent", async () => {
  const { owner, campaignId, id, write } = await invited("en");
  expect(await write(new Date("2026-03-08T10:00:00Z"))).toBeUndefined();
  await revokeInvitation(owner, campaignId, id);
  expect(await write()).toBeUndefined();
});
