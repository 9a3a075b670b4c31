import { beforeAll, expect, test } from "vitest";
import { reader } from "#db/connection.ts";
import { audit, outbox } from "#db/schema/machinery.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { insertTestOrganiser } from "#db/test-organiser.ts";
import { openMail } from "#domain/outbox/queries.ts";
import { mailLink } from "./mail-link.ts";

useTestDatabase();

const at = new Date("2026-03-01T10:00:00Z");
const expiresAt = new Date("2026-03-01T10:30:00Z");
const visitor = { kind: "visitor", at } as const;
const email = "owner-of-everything@example.org";
let organiserId: string;

beforeAll(async () => {
  organiserId = await insertTestOrganiser("owner", null);
});

test("an organiser is mailed the path, sealed", async () => {
  expect(await mailLink(visitor, email, "/sign-in/finish?token=one", expiresAt)).toBe("mailed");
  const [mail] = await reader().select().from(outbox);
  expect(mail).toMatchObject({ kind: "sign-in", campaignId: null, locale: "en" });
  expect(mail!.sealed!.includes("token=one")).toBe(false);
  expect(openMail(mail!)).toMatchObject({
    items: [{ about: "/sign-in/finish?token=one", to: email }],
    expiresAt: expiresAt.getTime(),
  });
  const [entry] = await reader().select().from(audit);
  expect(entry).toMatchObject({ act: "session.mail-link", actor: "visitor", detail: null });
  expect(entry!.subjectId).toBe(organiserId);
});

test("who is no organiser gets no mail", async () => {
  expect(await mailLink(visitor, "eve@example.org", "/", expiresAt)).toBe("unknown");
  expect(await reader().select().from(outbox)).toHaveLength(1);
});

test("a mailbox is not filled: after five links in 15 minutes no more are sent", async () => {
  for (let count = 1; count < 5; count++) await mailLink(visitor, email, `/${count}`, expiresAt);
  expect(await mailLink(visitor, email, "/sixth", expiresAt)).toBe("enough");
  const later = { ...visitor, at: new Date(at.getTime() + 900_000) };
  expect(await mailLink(later, email, "/seventh", expiresAt)).toBe("mailed");
});
