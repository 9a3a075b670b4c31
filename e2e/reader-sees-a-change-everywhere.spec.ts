import { recordAnswer } from "#domain/answers/record.ts";
import { pauseCampaign } from "#domain/campaigns/pause.ts";
import { publishText } from "#domain/campaigns/publish-text.ts";
import { recordDelivery } from "#domain/deliveries/record.ts";
import { announceEvent } from "#domain/events/announce.ts";
import { listKeptTargets } from "#domain/targets/queries.ts";
import { setTargets } from "#domain/targets/set.ts";
import { editText } from "#domain/texts/edit.ts";
import { listVersions } from "#domain/texts/queries.ts";
import { standingIn, wordsOf } from "#domain/texts/text.ts";
import { fingerprint } from "#platform/fingerprint.ts";
import { locales, localePath, type Locale } from "#platform/locales.ts";
import { openCampaign, operator, type OpenCampaign } from "./world/campaign.ts";
import { askPolitely } from "./world/polite.ts";
import { expect, test } from "./world/test.ts";

const promised = 5000;
const pages = {
  "": ["", ".json", ".xml", ".md"],
  "/text": [""],
  "/targets": ["", ".json", ".xml", ".csv"],
  "/events": ["", ".json", ".xml", ".ics"],
  "/deliveries": ["", ".json", ".xml"],
};

/** What is changed, as every page about it must say it. */
const said = {
  text: "And the night boat, too.",
  title: "Keep both boats",
  pause: "The form rests until noon.",
  target: "The port authority",
  answer: "We have read your letter.",
  event: "Lanterns at the quay",
  recipient: "The clerk of the port",
};

const words: { under: keyof typeof pages; formats: string[]; word: string }[] = [
  { under: "", formats: pages[""], word: said.text },
  { under: "", formats: pages[""], word: said.title },
  { under: "", formats: ["", ".json", ".xml"], word: said.pause },
  { under: "", formats: pages[""], word: said.answer },
  { under: "", formats: pages[""], word: said.event },
  { under: "", formats: pages[""], word: said.recipient },
  { under: "/text", formats: pages["/text"], word: said.text },
  { under: "/targets", formats: pages["/targets"], word: said.target },
  { under: "/events", formats: pages["/events"], word: said.event },
  { under: "/deliveries", formats: pages["/deliveries"], word: said.recipient },
];

test("what organisers change stands within five seconds on every page, in every format and language", async ({
  request,
}) => {
  test.setTimeout(180_000);
  const campaign = await openCampaign({ locales: [...locales] });
  const read = async (locale: Locale, address: string) =>
    (await askPolitely(request, localePath(locale, campaign.path + address))).text();
  // Everything is stored by the front door before anything changes.
  for (const locale of locales) {
    for (const [under, formats] of Object.entries(pages)) {
      for (const format of formats) await read(locale, under + format);
    }
  }
  for (const locale of locales) {
    await changeEverything(campaign, locale);
    const changedAt = Date.now();
    for (const { under, formats, word } of words) {
      for (const format of formats) {
        const timeout = Math.max(1, changedAt + promised - Date.now());
        const text = () => read(locale, under + format);
        await expect
          .poll(text, { message: `${locale} ${under}${format}`, timeout })
          .toContain(`${word} (${locale})`);
      }
    }
  }
});

/** Every act says which language's turn it is, so that none is taken for the one before. */
async function changeEverything({ id }: OpenCampaign, locale: Locale): Promise<void> {
  const turn = (word: string) => `${word} (${locale})`;
  const standing = standingIn(locale, await listVersions(id));
  const seen = fingerprint(wordsOf(standing) ?? null);
  const parts = { title: turn(said.title), summary: "Two boats.", addressees: "The council" };
  const edited = await editText(
    operator(),
    id,
    { locale, ...parts, body: `We ask for both.\n\n${turn(said.text)}` },
    seen,
  );
  if (edited.outcome !== "written") throw new Error(edited.outcome);
  await publishText(operator(), edited.id, { change: "meaning" });
  const messages = locales.map((one) => ({ locale: one, message: turn(said.pause) }));
  await pauseCampaign(operator(), id, messages);
  const today = new Date().toISOString().slice(0, 10);
  const known = await listKeptTargets(id);
  await setTargets(operator(), id, [
    ...known,
    { kind: "body", name: turn(said.target), status: "asked", statusOn: today },
  ]);
  const target = (await listKeptTargets(id)).find(({ name }) => name === turn(said.target));
  const answer = { answeredOn: today, text: turn(said.answer), sourceName: "A letter" };
  await recordAnswer(operator(), id, { targetId: target!.id, ...answer });
  const where = { place: "The quay", description: "Bring light.", timeZone: "Europe/Oslo" };
  await announceEvent(operator(), id, { title: turn(said.event), heldOn: "2031-05-01", ...where });
  const handed = { deliveredOn: today, cutoffOn: yesterday(), recipient: turn(said.recipient) };
  await recordDelivery(operator(), id, { ...handed, note: "By hand." });
}

function yesterday(): string {
  return new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
}
