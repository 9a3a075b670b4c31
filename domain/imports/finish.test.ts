import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { reader } from "#db/connection.ts";
import { audit } from "#db/schema/machinery.ts";
import { testArticle } from "#db/test-imported-article.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { insertTestImport } from "#db/test-import.ts";
import { publishArticle } from "#domain/articles/publish.ts";
import { finishImport } from "./finish.ts";
import { listImports } from "./queries.ts";

useTestDatabase();

const at = new Date("2026-03-01T10:00:00Z");
const operator = { kind: "operator", at } as const;

test("an import ends with the number of what it has brought", async () => {
  const { id, origin } = await insertTestImport();
  await publishArticle(operator, testArticle, origin("post:1", "/a"));
  expect(await finishImport(operator, id)).toEqual({ articles: 1 });
  expect(await listImports()).toMatchObject([{ id, finishedAt: at, undoneAt: null, articles: 1 }]);
  const [entry] = await reader().select().from(audit).where(eq(audit.act, "import.finish"));
  expect(entry).toMatchObject({ at, detail: { number: String(id), count: 1 } });
});

test("one that never began does not end, and visitors may not", async () => {
  const missing = finishImport(operator, 999);
  await expect(missing).rejects.toThrow(expect.objectContaining({ name: "NotFound" }));
  const attempt = finishImport({ kind: "visitor", at }, 1);
  await expect(attempt).rejects.toThrow(expect.objectContaining({ name: "NotAllowed" }));
});
