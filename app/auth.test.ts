import { beforeAll, expect, test } from "vitest";
import { reader } from "#db/connection.ts";
import { outbox } from "#db/schema/machinery.ts";
import { organisers, sessions, verificationTokens } from "#db/schema/organisers.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { insertTestOrganiser } from "#db/test-organiser.ts";
import { openMail } from "#domain/outbox/queries.ts";
import { TooMany } from "#platform/refusals.ts";
import { hashToken } from "#platform/tokens.ts";
import { authAdapter } from "./auth-adapter.ts";
import { finishSignIn, openSession, requestLink, signOut } from "./auth.ts";

useTestDatabase();

const email = "owner-of-everything@example.org";
let organiserId: string;

beforeAll(async () => {
  organiserId = await insertTestOrganiser("owner", null);
});

test("an organiser asks for a link, follows it once, and is signed in for 12 hours", async () => {
  expect(await requestLink("Owner-of-Everything@example.org", "one")).toBe(true);
  const [mail] = await reader().select().from(outbox);
  const [item] = openMail(mail!).items;
  expect(item!.to).toBe(email);
  const token = new URL(item!.about, "http://localhost").searchParams.get("token")!;
  const [link] = await reader().select().from(verificationTokens);
  expect(link!.tokenHash).not.toContain(token);

  const cookie = await finishSignIn(token);
  expect(cookie).toMatch(
    /^countersign-session=[\w-]{43}; .*Path=\/; Expires=.*HttpOnly; SameSite=Lax$/,
  );
  const [session] = await reader().select().from(sessions);
  expect(session).toMatchObject({ organiserId, tokenHash: hashToken(tokenOf(cookie!)) });
  const lifetime = session!.expiresAt.getTime() - session!.createdAt.getTime();
  expect(lifetime).toBe(12 * 3_600_000);
  const [organiser] = await reader().select().from(organisers);
  expect(organiser!.emailConfirmedAt).not.toBeNull();
  expect(await finishSignIn(token)).toBeUndefined();
});

test("a stranger gets the same answer after the same writing, and no mail", async () => {
  expect(await requestLink("eve@example.net", "two")).toBe(true);
  expect(await reader().select().from(outbox)).toHaveLength(1);
  const links = await reader().select().from(verificationTokens);
  expect(links.map((link) => link.email)).toEqual(["nobody@invalid"]);
  expect(await reader().select().from(organisers)).toHaveLength(1);
});

test("what is no address is told so before anything else", async () => {
  expect(await requestLink("eve@example.net, owner@example.org", "two")).toBe(false);
});

test("a guessed link opens nothing", async () => {
  expect(await finishSignIn("guess")).toBeUndefined();
  expect(await finishSignIn("")).toBeUndefined();
});

test("the sixth link that a client asks for is refused", async () => {
  for (let count = 0; count < 5; count++) await requestLink("eve@example.net", "three");
  await expect(requestLink("eve@example.net", "three")).rejects.toThrow(TooMany);
});

test("signing out ends the session and takes the cookie away", async () => {
  const token = tokenOf(await openSession(organiserId));
  expect(await authAdapter.getSessionAndUser!(token)).toMatchObject({ user: { id: organiserId } });
  const cookie = await signOut({ "countersign-session": token });
  expect(cookie).toMatch(/^countersign-session=; Max-Age=0/);
  expect(await authAdapter.getSessionAndUser!(token)).toBeNull();
});

function tokenOf(cookie: string): string {
  return /^countersign-session=([\w-]{43});/.exec(cookie)![1]!;
}
