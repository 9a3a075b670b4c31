import { beforeAll, expect, test } from "vitest";
import { reader } from "#db/connection.ts";
import { audit, outbox } from "#db/schema/machinery.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { insertTestOrganiser } from "#db/test-organiser.ts";
import { openMail } from "#domain/outbox/queries.ts";
import { keepLink } from "#domain/sessions/keep-link.ts";
import { spendLink } from "#domain/sessions/spend-link.ts";
import { askEmailChange } from "./ask-email-change.ts";
import { changeEmail } from "./change-email.ts";
import { createOrganiser } from "./create.ts";
import { findOrganiser } from "./queries.ts";

useTestDatabase();

const at = new Date("2026-03-01T10:00:00Z");
const usual = "owner-of-everything@example.org";
let actor: { kind: "organiser"; organiserId: string; at: Date; provenAt: Date };

beforeAll(async () => {
  const organiserId = await insertTestOrganiser("owner", null);
  actor = { kind: "organiser", organiserId, at, provenAt: at };
});

/** Asks for a change, and answers the token of the mailed link. */
async function asked(email: string): Promise<string> {
  await askEmailChange(actor, email);
  const mails = await reader().select().from(outbox);
  const paths = mails.map((mail) => openMail(mail).items.at(-1)!);
  return paths
    .findLast(({ to }) => to === email)!
    .about.split("/")
    .at(-1)!;
}

const emailNow = async () => (await findOrganiser(actor.organiserId))!.email;

test("who asked follows the link and is known by the new address; the old one is told", async () => {
  const token = await asked("anna@example.org");
  const expiresAt = new Date("2026-03-01T10:30:00Z");
  await keepLink(actor, { email: usual, tokenHash: "hash", expiresAt });
  const editor = { ...actor, organiserId: await insertTestOrganiser("editor", null) };
  expect(await changeEmail(editor, token)).toBe("expired");
  expect(await changeEmail(actor, "guess")).toBe("expired");

  expect(await changeEmail(actor, token)).toBe("changed");
  expect(await emailNow()).toBe("anna@example.org");
  expect(await spendLink(actor, "hash")).toBeUndefined();
  const notice = (await reader().select().from(outbox)).at(-1)!;
  expect(notice.kind).toBe("account");
  expect(openMail(notice).items).toEqual([{ about: "email", to: usual }]);
  const entry = (await reader().select().from(audit)).at(-1);
  expect(entry).toMatchObject({ act: "organiser.change-email", organiserId: actor.organiserId });
  expect(JSON.stringify(entry)).not.toContain("@");
  expect(await changeEmail(actor, token)).toBe("expired");
});

test("an older link, one of half an hour ago, and an address taken since change nothing", async () => {
  const older = await asked("older@example.org");
  const newer = await asked("newer@example.org");
  expect(await changeEmail(actor, older)).toBe("expired");
  const late = { ...actor, at: new Date("2026-03-01T10:30:00Z") };
  expect(await changeEmail(late, newer)).toBe("expired");
  const operator = { kind: "operator", at } as const;
  await createOrganiser(operator, { name: "Bo", email: "newer@example.org", locale: "en" });
  expect(await changeEmail(actor, newer)).toBe("expired");
  expect(await emailNow()).toBe("anna@example.org");
});
