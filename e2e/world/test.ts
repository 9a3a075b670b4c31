import { test as base } from "@playwright/test";
import { closeConnections } from "#db/connection.ts";
import { withDataFolder } from "./data-folder.ts";
import { openMailboxes, type Mailboxes } from "./mailbox.ts";
import { startServer, type RunningServer, type Settings } from "./server.ts";

export { expect } from "@playwright/test";

/** `settings` are those of the server that a spec wants besides the usual ones. */
type World = { settings: Settings; mailboxes: Mailboxes; server: RunningServer };
type Person = { client: string };

let clients = 0;

/**
 * A test with a server of its worker's own: an empty database, its mail in `mailboxes`. Domain verbs that
 * a test calls write into that same database. Every test comes from a network address of its own.
 */
export const test = base.extend<Person, World>({
  settings: [async ({}, use) => use({}), { scope: "worker" }],
  mailboxes: [
    async ({}, use) => {
      const mailboxes = await openMailboxes();
      await use(mailboxes);
      await mailboxes.close();
    },
    { scope: "worker" },
  ],
  server: [
    async ({ mailboxes, settings }, use) =>
      withDataFolder(async (folder) => {
        const all = {
          DATA_DIR: folder,
          SMTP_URL: mailboxes.smtpUrl,
          TRUSTED_PROXIES: "127.0.0.1,::1",
          LOG_LEVEL: "debug",
          ...settings,
        };
        const server = await startServer(all);
        Object.assign(process.env, all, { PUBLIC_URL: server.url });
        await use(server);
        closeConnections();
        await server.stop();
      }),
    { scope: "worker" },
  ],
  client: async ({}, use) => use(`198.18.${(clients >> 8) & 255}.${clients++ & 255}`),
  baseURL: async ({ server }, use) => use(server.url),
  extraHTTPHeaders: async ({ client }, use) => use({ "X-Forwarded-For": client }),
});
