import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { reader } from "./connection.ts";
import { keepOrigin } from "./origin.ts";
import { importedItems, oldAddresses } from "./schema/imports.ts";
import { topics } from "./schema/topics.ts";
import { useTestDatabase } from "./test-database.ts";
import { insertTestImport } from "./test-import.ts";
import { transact } from "./transact.ts";

useTestDatabase();

const addTopic = (slug: string) =>
  transact(async (tx) => (await tx.insert(topics).values({ slug }).returning())[0]!.id);

test("what is brought in is remembered with its key and its addresses, each of which leads to one thing", async () => {
  const { source, origin } = await insertTestImport();
  const [first, second] = [await addTopic("first"), await addTopic("second")];
  await transact((tx) => keepOrigin(tx, origin("topic:1", "/a", "/b"), { topicId: first }));
  await transact((tx) => keepOrigin(tx, origin("topic:2", "/b", "/c"), { topicId: second }));
  const items = await reader().select().from(importedItems).where(eq(importedItems.source, source));
  expect(items).toMatchObject([
    { key: "topic:1", topicId: first, articleId: null },
    { key: "topic:2", topicId: second },
  ]);
  const addresses = await reader().select().from(oldAddresses);
  expect(addresses.map(({ address, topicId }) => [address, topicId])).toEqual([
    ["/a", first],
    ["/b", first],
    ["/c", second],
  ]);
});

test("a key of a source is taken once; the same key of another source is another thing", async () => {
  const one = await insertTestImport();
  const other = await insertTestImport();
  const topicId = await addTopic("third");
  await transact((tx) => keepOrigin(tx, one.origin("post:1"), { topicId }));
  await transact((tx) => keepOrigin(tx, other.origin("post:1"), { topicId }));
  const again = transact((tx) => keepOrigin(tx, one.origin("post:1"), { topicId }));
  await expect(again).rejects.toThrow("another import");
});
