import { resolve } from "node:path";
import { z } from "zod";

/** A setting that cannot be used; the message names the variable. The start ends with exit code 78. */
export class BadSetting extends Error {
  override name = "BadSetting";
}

const port = z.coerce.number().int().min(1).max(65535);
const list = z.string().transform((text) =>
  text
    .split(",")
    .map((part) => part.trim())
    .filter(Boolean),
);

/** At most 31 days back, so that forgotten data leave the backups within a month. */
const schedulePattern =
  /^(?=.)(?:(?<hours>[1-9]\d*)h)?\s*(?:(?<days>[1-9]|[12]\d|3[01])d)?\s*(?:(?<weeks>[1-4])w)?$/;
const schedule = z.string().transform((text, context) => {
  const kept = text.trim() === "off" ? {} : schedulePattern.exec(text.trim())?.groups;
  const { hours = 0, days = 0, weeks = 0 } = kept ?? {};
  if (kept && Number(hours) <= 31 * 24) {
    return { hours: Number(hours), days: Number(days), weeks: Number(weeks) };
  }
  const message = "give how many are kept, such as 24h 7d 4w (at most 744h, 31d, 4w), or off";
  context.addIssue({ code: "custom", message });
  return z.NEVER;
});

const oidcParts = ["OIDC_ISSUER", "OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET"] as const;

/** What an issuer says of somebody, and the secret it is told, go over https, but for one on this machine. */
const issuer = z
  .url({ protocol: /^https?$/ })
  .refine(
    (text) => /^https:|^http:\/\/(localhost|127\.0\.0\.1|\[::1\])([:/]|$)/.test(text),
    "give an https address",
  );

const schema = z
  .object({
    PORT: port.default(3000),
    HOST: z.string().default("127.0.0.1"),
    DATA_DIR: z.string().default("./data"),
    PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
    SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
    MAIL_FROM: z.string().default("Countersign <noreply@localhost>"),
    TRUSTED_PROXIES: list.default([]),
    METRICS_TOKEN: z.string().min(16).optional(),
    DEMO: z.enum(["0", "1"]).default("1"),
    BACKUP_AGE_RECIPIENT: z.string().startsWith("age1").optional(),
    BACKUP_SCHEDULE: schedule.prefault("24h 7d 4w"),
    LOG_LEVEL: z.enum(["error", "warn", "info", "debug"]).default("info"),
    OIDC_ISSUER: issuer.optional(),
    OIDC_CLIENT_ID: z.string().optional(),
    OIDC_CLIENT_SECRET: z.string().optional(),
    OIDC_NAME: z.string().trim().max(60).optional(),
  })
  .superRefine((settings, context) => {
    const missing = oidcParts.filter((name) => settings[name] === undefined);
    if (missing.length === 0 || missing.length === oidcParts.length) return;
    const message = `belongs to ${oidcParts.join(", ")}: give all three or none`;
    context.addIssue({ code: "custom", path: [missing[0]!], message });
  });

/** Of how many hours, days and weeks the newest backup is kept; nothing but zeros makes none. */
export type BackupSchedule = { hours: number; days: number; weeks: number };

/** The organisation's own OpenID provider, with which organisers may sign in. */
export type OidcSettings = { issuer: string; clientId: string; clientSecret: string; name: string };

export type Environment = {
  port: number;
  host: string;
  dataDir: string;
  publicUrl: URL;
  smtpUrl: string | undefined;
  mailFrom: string;
  trustedProxies: string[];
  /** At least 16 characters; without it there are no metrics. */
  metricsToken: string | undefined;
  isDemo: boolean;
  backupAgeRecipient: string | undefined;
  backupSchedule: BackupSchedule;
  logLevel: "error" | "warn" | "info" | "debug";
  oidc: OidcSettings | undefined;
};

let known: Environment | undefined;

/** The settings of `urls.md`, read once from the process environment. Throws `BadSetting`. */
export function environment(): Environment {
  known ??= readEnvironment(process.env);
  return known;
}

/** Reads settings from any set of variables; an empty one counts as absent. Throws `BadSetting`. */
export function readEnvironment(variables: Record<string, string | undefined>): Environment {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ""));
  const result = schema.safeParse(given);
  if (!result.success) {
    const issue = result.error.issues[0]!;
    throw new BadSetting(`${String(issue.path[0])}: ${issue.message}`);
  }
  const { data } = result;
  return {
    port: data.PORT,
    host: data.HOST,
    dataDir: resolve(data.DATA_DIR),
    publicUrl: readPublicUrl(data.PUBLIC_URL ?? `http://localhost:${data.PORT}`),
    smtpUrl: data.SMTP_URL,
    mailFrom: data.MAIL_FROM,
    trustedProxies: data.TRUSTED_PROXIES,
    metricsToken: data.METRICS_TOKEN,
    isDemo: data.DEMO === "1",
    backupAgeRecipient: data.BACKUP_AGE_RECIPIENT,
    backupSchedule: data.BACKUP_SCHEDULE,
    logLevel: data.LOG_LEVEL,
    oidc: readOidc(data),
  };
}

function readOidc(data: z.infer<typeof schema>): OidcSettings | undefined {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_NAME } = data;
  if (!OIDC_ISSUER || !OIDC_CLIENT_ID || !OIDC_CLIENT_SECRET) return undefined;
  return {
    issuer: OIDC_ISSUER,
    clientId: OIDC_CLIENT_ID,
    clientSecret: OIDC_CLIENT_SECRET,
    name: OIDC_NAME ?? new URL(OIDC_ISSUER).hostname,
  };
}

function readPublicUrl(text: string): URL {
  const url = new URL(text);
  if (url.pathname !== "/" || url.search || url.hash || url.username) {
    throw new BadSetting(
      "PUBLIC_URL: give scheme, host and port only, such as https://example.org",
    );
  }
  return url;
}
