import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { reader } from "#db/connection.ts";
import { textVersions } from "#db/schema/campaigns.ts";
import { audit } from "#db/schema/machinery.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { insertTestOrganiser } from "#db/test-organiser.ts";
import { createCampaign } from "./create.ts";
import { publishText } from "./publish-text.ts";
import { findCurrentText, findText } from "./queries.ts";
import { writeText } from "./write-text.ts";

useTestDatabase();

const at = new Date("2026-03-01T10:00:00Z");
const operator = { kind: "operator", at } as const;
let campaignId: number;

beforeAll(async () => {
  const input = { slug: "river", originalLocale: "en", goal: 10, opensAt: at } as const;
  const created = await createCampaign(operator, input);
  if (created.outcome === "created") campaignId = created.id;
});

const write = (body: string, locale: "en" | "fr" = "en") =>
  writeText(operator, campaignId, { locale, body });

test("writes over a version until it is published, then begins the next", async () => {
  const first = await write("We **ask**.");
  expect(first).toMatchObject({ outcome: "written", number: 1 });
  expect(await write("We ask *kindly*.")).toEqual(first);
  expect(await findText(first.id)).toBeUndefined();
  await publishText(operator, first.id);
  expect(await findText(first.id)).toMatchObject({
    body: "We ask *kindly*.",
    html: "<p>We ask <em>kindly</em>.</p>",
  });
  const second = await write("We demand.");
  expect(second.number).toBe(2);
  expect(await findCurrentText(campaignId, "en")).toMatchObject({ id: first.id, number: 1 });
  expect(await write("Nous demandons.", "fr")).toMatchObject({ number: 1 });
  const entries = await reader().select().from(audit).where(eq(audit.act, "text.write"));
  expect(entries).toHaveLength(4);
});

test("refuses an analyst and what could not be rendered, and stores nothing of it", async () => {
  const organiserId = await insertTestOrganiser("analyst", campaignId);
  const actor = { kind: "organiser", organiserId, at } as const;
  const before = await reader().select().from(textVersions);
  const attempt = writeText(actor, campaignId, { locale: "en", body: "We ask." });
  await expect(attempt).rejects.toThrow(expect.objectContaining({ name: "NotAllowed" }));
  await expect(write("> ".repeat(40))).rejects.toThrow("tooComplex");
  await expect(write(" \n ")).rejects.toThrow("required");
  await expect(write("a\u0000b")).rejects.toThrow("characters");
  expect(await reader().select().from(textVersions)).toEqual(before);
});
