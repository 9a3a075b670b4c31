import { once } from "node:events";
import type { Server } from "node:http";
import { expect, type Page } from "@playwright/test";
import Provider from "oidc-provider";

/** What the provider knows of somebody; they sign in there by their subject. */
export type Member = { sub: string; email: string; email_verified: boolean };

export type RunningProvider = {
  /** Somebody whom the provider knows from now on. */
  add: (member: Member) => Member;
  close: () => Promise<void>;
};

export const providerClient = { id: "countersign", secret: "a secret between the two of them" };

/** An OpenID provider on loopback, with the one client that comes back to `site`. */
export async function startProvider(port: number, site: string): Promise<RunningProvider> {
  const members = new Map<string, Member>();
  const provider = new Provider(`http://localhost:${port}`, {
    clients: [
      {
        client_id: providerClient.id,
        client_secret: providerClient.secret,
        redirect_uris: [`${site}/sign-in/callback/oidc`],
      },
    ],
    pkce: { required: () => true },
    claims: { email: ["email", "email_verified"] },
    cookies: { keys: ["only for tests"] },
    findAccount: (_context, sub) => {
      const member = members.get(sub);
      return member && { accountId: sub, claims: () => member };
    },
  });
  const server: Server = provider.listen(port, "127.0.0.1");
  await once(server, "listening");
  return {
    add: (member) => {
      members.set(member.sub, member);
      return member;
    },
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

/** Signs in at the provider, on the pages it has for trying it out, and lets it say who one is. */
export async function signInAtProvider(page: Page, { sub }: Member): Promise<void> {
  await page.locator("input[name=login]").fill(sub);
  await page.locator("input[name=password]").fill("any");
  await page.getByRole("button", { name: "Sign-in" }).click();
  const consent = page.getByRole("button", { name: "Continue" });
  await expect(consent.or(page.getByRole("banner"))).toBeVisible();
  if (await consent.isVisible()) await consent.click();
}
