import { beforeAll, expect, test } from "vitest";
import { reader } from "#db/connection.ts";
import { outbox } from "#db/schema/machinery.ts";
import { organisers, sessions, verificationTokens } from "#db/schema/organisers.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { insertTestOrganiser, testEntry } from "#db/test-organiser.ts";
import { openMail } from "#domain/outbox/queries.ts";
import { TooMany } from "#platform/refusals.ts";
import { hashToken } from "#platform/tokens.ts";
import { authAdapter } from "./auth-adapter.ts";
import { visitOf, type Visit } from "./auth-cookies.ts";
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

  const cookie = await finishSignIn(token, visit());
  expect(cookie).toMatch(
    /^countersign-session=[\w-]{43}; .*Path=\/; Expires=.*HttpOnly; SameSite=Lax$/,
  );
  const [session] = await reader().select().from(sessions);
  expect(session).toMatchObject({
    organiserId,
    tokenHash: hashToken(tokenOf(cookie!)),
    ...testEntry.device,
    provenAt: session!.createdAt,
  });
  const lifetime = session!.expiresAt.getTime() - session!.createdAt.getTime();
  expect(lifetime).toBe(12 * 3_600_000);
  const [organiser] = await reader().select().from(organisers);
  expect(organiser!.emailConfirmedAt).not.toBeNull();
  expect(await finishSignIn(token, visit())).toBeUndefined();
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
  expect(await finishSignIn("guess", visit())).toBeUndefined();
  expect(await finishSignIn("", visit())).toBeUndefined();
});

test("the sixth link that a client asks for is refused", async () => {
  for (let count = 0; count < 5; count++) await requestLink("eve@example.net", "three");
  await expect(requestLink("eve@example.net", "three")).rejects.toThrow(TooMany);
});

test("signing out ends the session and takes the cookie away", async () => {
  const token = tokenOf(await openSession(organiserId, "passkey", visit()));
  expect(await sessionOf(token)).toMatchObject({ user: { id: organiserId } });
  const cookie = await signOut(visit(token));
  expect(cookie).toMatch(/^countersign-session=; Max-Age=0/);
  expect(await sessionOf(token)).toBeNull();
});

test("signing in again in the same browser ends the session that its cookie opened", async () => {
  const first = tokenOf(await openSession(organiserId, "passkey", visit()));
  const elsewhere = tokenOf(await openSession(organiserId, "passkey", visit()));
  const second = tokenOf(await openSession(organiserId, "passkey", visit(first)));
  expect(await sessionOf(first)).toBeNull();
  for (const token of [elsewhere, second]) expect(await sessionOf(token)).not.toBeNull();
});

test("a session knows when its holder proved who they are; it is never, where a provider did not say", async () => {
  const fresh = tokenOf(await openSession(organiserId, "passkey", visit()));
  expect(await sessionOf(fresh)).toMatchObject({ user: { provenAt: expect.any(Date) } });
  const doubtful = tokenOf(await openSession(organiserId, "identity", visit(), null));
  expect((await sessionOf(doubtful))!.user).not.toHaveProperty("provenAt");
});

test("of a request count our cookies and two words about the device", () => {
  const headers = {
    cookie: "countersign-session=a%20b; other=%zz=1",
    "user-agent": "Mozilla/5.0 (Android 15; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0",
  };
  expect(visitOf(new Request("http://localhost", { headers }))).toEqual({
    cookies: { "countersign-session": "a b", other: "%zz=1" },
    device: { browser: "Firefox", system: "Android" },
  });
});

function sessionOf(token: string) {
  return authAdapter().getSessionAndUser!(token);
}

function visit(token = ""): Visit {
  return { cookies: token ? { "countersign-session": token } : {}, device: testEntry.device };
}

function tokenOf(cookie: string): string {
  return /^countersign-session=([\w-]{43});/.exec(cookie)![1]!;
}
