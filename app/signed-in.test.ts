import { beforeAll, expect, test } from "vitest";
import { useTestDatabase } from "#db/test-database.ts";
import { insertTestOrganiser, testEntry } from "#db/test-organiser.ts";
import { startSession } from "#domain/sessions/start.ts";
import { newToken } from "#platform/tokens.ts";
import { findSignedIn } from "./signed-in.ts";

useTestDatabase();

let organiserId: string;

beforeAll(async () => {
  organiserId = await insertTestOrganiser("owner", null);
});

test("a cookie of a session says who is signed in, among other cookies too", async () => {
  const token = newToken();
  await startSession({ kind: "organiser", organiserId, at: new Date() }, token, testEntry);
  const cookie = `countersign-session=${token}`;
  for (const cookies of [cookie, `a=1; ${cookie}; b=2`]) {
    const signedIn = await findSignedIn(cookies);
    expect(signedIn).toMatchObject({ actor: { kind: "organiser", organiserId }, token });
  }
  for (const cookies of [undefined, "", `x${cookie}`, `${cookie}x`, "countersign-session="]) {
    expect(await findSignedIn(cookies)).toBeUndefined();
  }
});

test("a session that has ended is nobody's", async () => {
  const token = newToken();
  await startSession(
    { kind: "organiser", organiserId, at: new Date("2020-01-01") },
    token,
    testEntry,
  );
  expect(await findSignedIn(`countersign-session=${token}`)).toBeUndefined();
});
