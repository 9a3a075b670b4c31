import { generateIdentity, identityToRecipient } from "age-encryption";
import { readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { closeConnections } from "#db/connection.ts";
import { listDeliveries } from "#domain/deliveries/queries.ts";
import { recordDelivery } from "#domain/deliveries/record.ts";
import { stagePicture } from "#domain/deliveries/stage-picture.ts";
import { addPaper } from "#domain/uploads/add-paper.ts";
import { translator } from "#platform/i18n.ts";
import { openCampaign, operator, type OpenCampaign } from "./world/campaign.ts";
import { runCommand } from "./world/command.ts";
import { expectCount } from "./world/count.ts";
import { countedSignatures } from "./world/signatures.ts";
import { linkOf, signAndConfirm, somebody } from "./world/signer.ts";
import { expect, test } from "./world/test.ts";

const t = translator("en", "receipt");

test.use({ javaScriptEnabled: false });

const folder = () => process.env.DATA_DIR!;

/** Makes a backup with the command; answers its file. */
async function backUp(recipient?: string): Promise<string> {
  const settings = { DATA_DIR: folder(), ...(recipient && { BACKUP_AGE_RECIPIENT: recipient }) };
  const { code, console } = await runCommand("backup", [], settings);
  expect(console).toContain("checked");
  expect(code).toBe(0);
  return console.split("\n").find((line) => line.startsWith(folder()))!;
}

const restore = (parameters: string[]) => runCommand("restore", parameters, { DATA_DIR: folder() });

/** A delivery with a picture, for good; answers where the picture is. */
async function deliver({ id }: OpenCampaign): Promise<string> {
  const create = { width: 30, height: 20, channels: 3 as const, background: "navy" };
  const kept = await stagePicture(operator(), id, await sharp({ create }).png().toBuffer());
  if (kept.outcome !== "staged") throw new Error(kept.problem);
  const words = { recipient: "The clerk", note: "In person." };
  const pictures = [{ staged: kept.staged, alt: "At the door", credit: "Lena" }];
  const days = { deliveredOn: "2020-03-04", cutoffOn: "2020-03-01" };
  await recordDelivery(operator(), id, { ...days, ...words, pictures });
  const [delivery] = await listDeliveries(id);
  return `/uploads/${delivery!.pictures[0]!.file}`;
}

/** A paper that an editor has added. */
async function addReport(): Promise<string> {
  const added = await addPaper(operator(), null, Buffer.from("%PDF-1.7 canary %%EOF"));
  if (added.outcome !== "added") throw new Error(added.problem);
  return `/uploads/${added.upload.file}`;
}

/** Everything goes but what is kept elsewhere too. */
function destroyDataFolder(): void {
  closeConnections();
  const kept = ["keys", "erasures.log", "backups", "identity"];
  for (const name of readdirSync(folder())) {
    if (!kept.includes(name)) rmSync(join(folder(), name), { recursive: true });
  }
}

for (const kind of ["plain", "encrypted"]) {
  test(`an operator restores ${kind === "plain" ? "a" : "an encrypted"} backup after the data folder is lost`, async ({
    page,
    request,
    server,
    mailboxes,
  }) => {
    // Four commands and two starts of the server take their time on a busy machine.
    test.slow();
    const campaign = await openCampaign();
    const signer = somebody();
    await countedSignatures(campaign, 20);
    await signAndConfirm(page, mailboxes, campaign, signer);
    await expectCount(request, campaign, 21);
    const picture = await deliver(campaign);
    const paper = await addReport();
    const seen = await (await request.get(picture)).body();

    const identity = await generateIdentity();
    const keyFile = join(folder(), "identity");
    writeFileSync(keyFile, `# created today\n${identity}\n`);
    const recipient = kind === "plain" ? undefined : await identityToRecipient(identity);
    const file = await backUp(recipient);
    const parameters = kind === "plain" ? [file] : [file, "--identity", keyFile];
    await countedSignatures(campaign, 5);
    const receipt = linkOf(await mailboxes.next(signer.email), "receipt");
    await page.goto(receipt);
    await page.getByLabel(t("forgetSure")).check();
    await page.getByRole("button", { name: t("forgetSubmit") }).click();
    await expect(page.getByText(t("forgotten"))).toBeVisible();
    await expectCount(request, campaign, 26);

    const refused = await restore(parameters);
    expect(refused.console).toContain("another server");
    expect(refused.code).toBe(78);

    await server.stop();
    destroyDataFolder();
    const restored = await restore(parameters);
    expect(restored.console).toContain("1 erasures were done again");
    expect(restored.code).toBe(0);
    await server.restart();
    await expectCount(request, campaign, 21);
    await page.goto(receipt);
    await expect(page.getByText(signer.name)).toHaveCount(0);
    const shown = await request.get(picture);
    expect([shown.status(), await shown.body()]).toEqual([200, seen]);
    expect(await (await request.get(paper)).text()).toContain("canary");
  });
}

test("an operator who names a wrong file, or no key, is told so, and nothing changes", async ({
  request,
  server,
}) => {
  const campaign = await openCampaign();
  await countedSignatures(campaign, 3);
  const file = await backUp(await identityToRecipient(await generateIdentity()));
  closeConnections();
  await server.stop();
  for (const [parameters, reason] of [
    [[], "npm run restore"],
    [["package.json"], "not a sound backup"],
    [[file], "--identity"],
    [[file, "--identity", "package.json"], "cannot be opened"],
  ] as const) {
    const refused = await restore([...parameters]);
    expect(refused.console).toContain(reason);
    expect(refused.code).toBe(78);
  }
  await server.restart();
  await expectCount(request, campaign, 3);
});
