import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { reader } from "#db/connection.ts";
import { audit } from "#db/schema/machinery.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { insertTestOrganiser } from "#db/test-organiser.ts";
import { finishImport } from "./finish.ts";
import { findImport } from "./queries.ts";
import { startImport } from "./start.ts";

useTestDatabase();

const at = new Date("2026-03-01T10:00:00Z");
const operator = { kind: "operator", at } as const;
const site = { kind: "wordpress", source: "https://old.example.org" } as const;

test("an import begins, is gone on with when it was cut off, and is another one once it has ended", async () => {
  const first = await startImport(operator, site);
  expect(first.outcome).toBe("started");
  expect(await findImport(first.id)).toEqual({
    ...site,
    id: first.id,
    startedAt: at,
    finishedAt: null,
    undoneAt: null,
  });
  expect(await startImport(operator, site)).toEqual({ outcome: "resumed", id: first.id });
  const folder = { kind: "markdown", source: site.source } as const;
  expect(await startImport(operator, folder)).toMatchObject({ outcome: "started" });
  await finishImport(operator, first.id);
  expect(await startImport(operator, site)).toMatchObject({ outcome: "started" });
  const entries = await reader().select().from(audit).where(eq(audit.act, "import.start"));
  expect(entries).toHaveLength(3);
  expect(entries[0]).toMatchObject({
    at,
    subjectId: String(first.id),
    detail: { number: String(first.id), kind: "wordpress" },
  });
});

test("organisers may not, whatever their role, and a source is a line", async () => {
  const organiserId = await insertTestOrganiser("owner", null);
  const attempt = startImport({ kind: "organiser", organiserId, at }, site);
  await expect(attempt).rejects.toThrow(expect.objectContaining({ name: "NotAllowed" }));
  await expect(startImport(operator, { ...site, source: "" })).rejects.toThrow("required");
});
