import { openCampaign } from "./world/campaign.ts";
import { fillSignForm, signButton, somebody } from "./world/signer.ts";
import { expect, test } from "./world/test.ts";

test("a stranger who signs for somebody else cannot put a word of their own into the mail", async ({
  page,
  mailboxes,
}) => {
  const campaign = await openCampaign();
  const victim = somebody({
    name: "Visit evil.example",
    town: "Townevil",
    comment: "Click https://evil.example now",
  });
  await page.goto(campaign.path);
  await fillSignForm(page, victim);
  await signButton(page).click();

  const mail = await mailboxes.next(victim.email);
  const whole = [mail.subject, mail.text, mail.html, ...mail.headers.values()].join("\n");
  expect(whole).not.toMatch(/evil/i);
  expect(mail.to).toEqual([victim.email]);
  expect(mail.subject).not.toContain(campaign.title);
  expect(mail.headers.get("to")).toBe(victim.email);
  expect(mail.text).toContain(mail.links[0]);
  expect(mail.html).toMatch(/<html[^>]+lang="en"/);
});
