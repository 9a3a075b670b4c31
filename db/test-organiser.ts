import { memberships, organisers, type roles } from "./schema/organisers.ts";
import { transact } from "./transact.ts";

/** Gives a test an organiser with a role in a campaign or, with `null`, everywhere; answers the id. */
export async function insertTestOrganiser(
  role: (typeof roles)[number],
  campaignId: number | null,
): Promise<string> {
  const organiserId = `${role}-of-${campaignId ?? "everything"}`;
  const createdAt = new Date(0);
  await transact(async (tx) => {
    const email = `${organiserId}@example.org`;
    await tx
      .insert(organisers)
      .values({ id: organiserId, name: role, email, locale: "en", createdAt });
    await tx.insert(memberships).values({ organiserId, campaignId, role, createdAt });
  });
  return organiserId;
}

/** How somebody signs in in a test: long ago proven, on a phone. */
export const testEntry = {
  way: "link",
  device: { browser: "Firefox", system: "Android" },
  provenAt: null,
} as const;
