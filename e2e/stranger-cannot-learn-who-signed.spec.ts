import { openCampaign } from "./world/campaign.ts";
import { expectCount } from "./world/count.ts";
import { letMailboxRest } from "./world/mailbox-rest.ts";
import { sign, signAndConfirm, somebody, type Person } from "./world/signer.ts";
import { expect, test } from "./world/test.ts";

test("a new, a waiting and a known address get the same answer, byte for byte", async ({
  page,
  request,
  mailboxes,
}) => {
  const campaign = await openCampaign();
  const known = somebody();
  const waiting = somebody();
  await signAndConfirm(page, mailboxes, campaign, known);
  await sign(page, campaign, waiting);

  const answerTo = async ({ name, email, country }: Person) => {
    const response = await request.post(`${campaign.path}/signatures`, {
      form: { name, email, country },
      maxRedirects: 0,
    });
    const { date: _, ...headers } = response.headers();
    return { status: response.status(), headers, body: await response.text() };
  };
  const fresh = await answerTo(somebody());
  expect(fresh.status).toBe(303);
  expect(await answerTo(waiting)).toEqual(fresh);
  expect(await answerTo(known)).toEqual(fresh);
  await expectCount(request, campaign, 1);
});

test("a known signer under another spelling of their address is one person, and only they are told", async ({
  page,
  request,
  mailboxes,
}) => {
  const campaign = await openCampaign();
  const signer = somebody();
  await signAndConfirm(page, mailboxes, campaign, signer);
  await mailboxes.next(signer.email);

  const [box, domain] = signer.email.split("@");
  const spelled = `${box}+again@${domain!.toUpperCase()}`;
  await letMailboxRest();
  await sign(page, campaign, { ...signer, email: spelled });
  const { links } = await mailboxes.next(signer.email);
  expect(links.filter((link) => link.endsWith("/confirm"))).toEqual([]);
  expect(mailboxes.waiting(spelled)).toEqual([]);
  await expectCount(request, campaign, 1);
});
