import { expect, test } from "vitest";
import { reader } from "#db/connection.ts";
import { audit } from "#db/schema/machinery.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { insertTestOrganiser } from "#db/test-organiser.ts";
import { createTestAuthenticator } from "#platform/test-authenticator.ts";
import { newToken } from "#platform/tokens.ts";
import { addPasskey } from "./add.ts";
import { listPasskeys } from "./queries.ts";
import { renamePasskey } from "./rename.ts";

useTestDatabase();

test("an organiser gives their own passkey another name, and nobody else's", async () => {
  const at = new Date("2026-03-01T10:00:00Z");
  const organiserId = await insertTestOrganiser("owner", null);
  const owner = { kind: "organiser", organiserId, at, provenAt: at } as const;
  const device = createTestAuthenticator({ rpId: "localhost", origin: "http://localhost:3000" });
  const challenge = newToken();
  await addPasskey(owner, challenge, "Phone", device.make(challenge));

  const editor = { ...owner, organiserId: await insertTestOrganiser("editor", null) };
  expect(await renamePasskey(editor, device.id, "Mine")).toBe("unknown");
  expect(await listPasskeys(organiserId)).toMatchObject([{ name: "Phone" }]);

  expect(await renamePasskey(owner, device.id, "Old phone")).toBe("renamed");
  expect(await listPasskeys(organiserId)).toMatchObject([{ name: "Old phone" }]);
  const entry = (await reader().select().from(audit)).at(-1);
  expect(entry).toMatchObject({ act: "passkey.rename", organiserId });
});
