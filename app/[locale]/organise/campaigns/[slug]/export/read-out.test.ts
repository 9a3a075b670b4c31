import { parse } from "csv-parse/sync";
import { expect, test, vi } from "vitest";
import { ada, insertTestCampaign, noon } from "#db/test-campaign.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { importSignatures } from "#domain/signatures/import.ts";
import { readOut } from "./read-out.ts";

useTestDatabase();

async function campaignOf(people: number, comment: string) {
  const { id } = await insertTestCampaign();
  const rows = Array.from({ length: people }, (_, index) => ({
    ...ada,
    email: `p${index}@example.org`,
    comment,
  }));
  await importSignatures({ kind: "demo", at: noon }, id, rows);
  return { campaignId: id, at: noon };
}

async function textOf(pieces: AsyncIterable<Uint8Array>): Promise<string> {
  let text = "";
  // Read at once: the memory of a piece is used again for the next.
  for await (const piece of pieces) text += Buffer.from(piece).toString();
  return text;
}

test("a file is whole, whatever the pieces that it comes in", async () => {
  const text = await textOf(readOut(await campaignOf(2500, '=1+1 请愿书 "ja"\r\nnein')));
  const rows: Record<string, string>[] = parse(text, { columns: true });
  expect(rows.map(({ email }) => email)).toEqual(
    Array.from({ length: 2500 }, (_, index) => `p${index}@example.org`),
  );
  expect(new Set(rows.map(({ comment }) => comment))).toEqual(
    new Set([`'=1+1 请愿书 "ja"\r\nnein`]),
  );
});

test("a campaign without signatures gives a line of names", async () => {
  expect(await textOf(readOut(await campaignOf(0, "")))).toMatch(/^id,name,email,.*\r\n$/);
});

test("who stops reading ends the thread", async () => {
  const pieces = readOut(await campaignOf(2500, ""));
  for (let count = 0; count < 2; count++) expect((await pieces.next()).done).toBe(false);
  const { activeThreads } = threads();
  await pieces.return(undefined);
  expect(threads().activeThreads).toBe(activeThreads - 1);
});

test("a thread that fails leaves no file that looks whole", async () => {
  const logged = vi.spyOn(process.stdout, "write").mockReturnValue(true);
  const broken = { campaignId: 1, at: "never" as unknown as Date };
  await expect(textOf(readOut(broken))).rejects.toThrow();
  expect(logged.mock.calls.join()).toContain('"export"');
});

function threads() {
  const resources = process.getActiveResourcesInfo();
  return { activeThreads: resources.filter((name) => name === "MessagePort").length };
}
