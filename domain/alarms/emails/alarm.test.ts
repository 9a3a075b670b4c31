import { expect, test } from "vitest";
import { insertTestCampaign, noon } from "#db/test-campaign.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { transact } from "#db/transact.ts";
import { raiseAlarm } from "../raise.ts";
import { writeAlarmMail } from "./alarm.ts";

useTestDatabase();

const figures = { count: 600, total: 1000 };

async function write(slug: string | null, campaignId: number | null, kinds: string[]) {
  const items = [];
  for (const kind of kinds) {
    const finding = { kind: kind as "attack", subject: "canary.example", ...figures };
    const raised = await raiseAlarm({ kind: "system", at: noon }, slug, finding);
    if (raised.outcome === "unknown campaign") throw new Error(raised.outcome);
    items.push({ about: String(raised.id), to: "ada@example.org" });
  }
  const mail = { id: 1, kind: "alarm", campaignId, locale: "fr", items } as const;
  return (await transact((tx) => writeAlarmMail(tx, mail, noon)))!;
}

test("owners are told what stands out and where the figures are, in their language", async () => {
  const { id, slug } = await insertTestCampaign();
  const { subject, text } = await write(slug, id, ["attack", "mail-domain"]);
  expect(subject).toBe("Une alerte");
  for (const words of ["« Title fr & more »", "Attaque en cours", "d’un seul domaine"])
    expect(text).toContain(words);
  expect(text).toContain(`/fr/organise/campaigns/${slug}`);
});

test("nothing that a robot typed is in the mail", async () => {
  const { id, slug } = await insertTestCampaign();
  const letter = await write(slug, id, ["mail-domain"]);
  expect(JSON.stringify(letter)).not.toContain("canary");
});

test("a pause of mail concerns all campaigns", async () => {
  const { text } = await write(null, null, ["bounces"]);
  expect(text).toContain("L’envoi des messages est suspendu");
  expect(text).toMatch(/\/fr\/organise$/m);
});
