import { expect, test } from "vitest";
import { reader } from "#db/connection.ts";
import { audit } from "#db/schema/machinery.ts";
import { useTestDatabase } from "#db/test-database.ts";
import { insertTestOrganiser } from "#db/test-organiser.ts";
import { ProofNeeded } from "#platform/refusals.ts";
import { createTestAuthenticator } from "#platform/test-authenticator.ts";
import { newToken } from "#platform/tokens.ts";
import { addPasskey } from "./add.ts";
import { listPasskeys } from "./queries.ts";
import { removePasskey } from "./remove.ts";

useTestDatabase();

test("an organiser removes their own passkey, after a fresh proof, and nobody else's", async () => {
  const at = new Date("2026-03-01T10:00:00Z");
  const organiserId = await insertTestOrganiser("owner", null);
  const owner = { kind: "organiser", organiserId, at, provenAt: at } as const;
  const device = createTestAuthenticator({ rpId: "localhost", origin: "http://localhost:3000" });
  const challenge = newToken();
  await addPasskey(owner, challenge, "Phone", device.make(challenge));

  const editor = { ...owner, organiserId: await insertTestOrganiser("editor", null) };
  expect(await removePasskey(editor, device.id)).toBe("unknown");
  const late = { ...owner, at: new Date(at.getTime() + 600_000) };
  await expect(removePasskey(late, device.id)).rejects.toThrow(ProofNeeded);
  expect(await listPasskeys(organiserId)).toHaveLength(1);

  expect(await removePasskey(owner, device.id)).toBe("removed");
  expect(await listPasskeys(organiserId)).toEqual([]);
  const entry = (await reader().select().from(audit)).at(-1);
  expect(entry).toMatchObject({ act: "passkey.remove", organiserId });
});
