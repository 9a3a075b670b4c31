import { beforeAll, expect, test } from "vitest";
import { reader } from "#db/connection.ts";
import { audit, outbox } from "#db/schema/machinery.ts";
import { emailChanges } from "#db/schema/organisers.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { insertTestOrganiser } from "#db/test-organiser.ts";
import { openMail } from "#domain/outbox/queries.ts";
import { ProofNeeded, TooMany } from "#platform/refusals.ts";
import { askEmailChange } from "./ask-email-change.ts";
import { findAwaitedEmail, findOrganiser } from "./queries.ts";

useTestDatabase();

const at = new Date("2026-03-01T10:00:00Z");
const usual = "owner-of-everything@example.org";
let organiserId: string;
const actor = (then = at) =>
  ({ kind: "organiser", organiserId, at: then, provenAt: then }) as const;

beforeAll(async () => {
  organiserId = await insertTestOrganiser("owner", null);
  await insertTestOrganiser("editor", null);
});

test("a link goes to the new address; until it is followed the old one stays", async () => {
  await askEmailChange(actor(), "anna@example.org");
  const [mail] = await reader().select().from(outbox);
  expect(mail).toMatchObject({ kind: "change-email", locale: "en" });
  const [item] = openMail(mail!).items;
  expect(item!.to).toBe("anna@example.org");
  expect(item!.about).toMatch(/^\/organise\/account\/email\/[\w-]{43}$/);
  expect(await findOrganiser(organiserId)).toMatchObject({ email: usual });
  expect(await findAwaitedEmail(actor())).toBe("anna@example.org");
  expect(await reader().select().from(emailChanges)).toHaveLength(1);
  const entry = (await reader().select().from(audit)).at(-1);
  expect(entry).toMatchObject({ act: "organiser.ask-email-change", organiserId });
});

test("another organiser's address gets no mail, and what waits stays as it was", async () => {
  const before = (await reader().select().from(outbox)).length;
  await askEmailChange(actor(), "editor-of-everything@example.org");
  expect(await reader().select().from(outbox)).toHaveLength(before);
  expect(await findAwaitedEmail(actor())).toBe("anna@example.org");
});

test("it wants a fresh proof", async () => {
  const idle = { kind: "organiser", organiserId, at } as const;
  await expect(askEmailChange(idle, "eve@example.org")).rejects.toThrow(ProofNeeded);
});

test("a sixth within an hour has to wait", async () => {
  const then = new Date("2026-03-01T12:00:00Z");
  for (let time = 0; time < 5; time++) await askEmailChange(actor(then), `a${time}@example.org`);
  await expect(askEmailChange(actor(then), "b@example.org")).rejects.toThrow(TooMany);
});
