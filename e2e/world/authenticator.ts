import type { CDPSession, Page } from "@playwright/test";

/** A device with passkeys, plugged into Chromium. */
export type Authenticator = {
  /** Whether its holder puts a finger on it, or types the right PIN. */
  setVerified: (isVerified: boolean) => Promise<void>;
  /** How many passkeys it holds for any site. */
  countPasskeys: () => Promise<number>;
  unplug: () => Promise<void>;
  /** As if it had signed so often, elsewhere perhaps: by a copy of it. */
  setCounter: (counter: number) => Promise<void>;
};

/**
 * Plugs a virtual authenticator into a page, which keeps passkeys and asks for its holder's finger: part of
 * the computer, or a key to carry about.
 */
export async function plugIn(
  page: Page,
  transport: "internal" | "usb" = "internal",
): Promise<Authenticator> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("WebAuthn.enable");
  const options = {
    protocol: "ctap2",
    transport,
    hasResidentKey: true,
    hasUserVerification: true,
    isUserVerified: true,
    automaticPresenceSimulation: true,
  } as const;
  const { authenticatorId } = await cdp.send("WebAuthn.addVirtualAuthenticator", { options });
  const list = () => cdp.send("WebAuthn.getCredentials", { authenticatorId });
  return {
    setVerified: async (isUserVerified) => {
      await cdp.send("WebAuthn.setUserVerified", { authenticatorId, isUserVerified });
    },
    countPasskeys: async () => (await list()).credentials.length,
    unplug: async () => {
      await cdp.send("WebAuthn.removeVirtualAuthenticator", { authenticatorId });
    },
    setCounter: async (signCount) => {
      const [credential] = (await list()).credentials;
      await replace(cdp, authenticatorId, { ...credential!, signCount });
    },
  };
}

type Credential = Parameters<typeof replace>[2];

async function replace(
  cdp: CDPSession,
  authenticatorId: string,
  credential: {
    credentialId: string;
    isResidentCredential: boolean;
    privateKey: string;
    signCount: number;
  },
): Promise<void> {
  const { credentialId } = credential;
  await cdp.send("WebAuthn.removeCredential", { authenticatorId, credentialId });
  await cdp.send("WebAuthn.addCredential", {
    authenticatorId,
    credential: credential as Credential,
  });
}
