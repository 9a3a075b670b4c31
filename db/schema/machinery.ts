import { and, isNotNull, isNull, ne } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { AudienceOf } from "./audience.ts";
import { campaigns } from "./campaigns.ts";
import { bytes, flag, instant, locale } from "./columns.ts";

/** Mails that are to be sent. The sealed payload holds address and tokens and is erased once sent. */
export const outbox = sqliteTable(
  "outbox",
  {
    id: integer().primaryKey({ autoIncrement: true }),
    kind: text({
      enum: [
        "confirm",
        "duplicate",
        "full",
        "receipt",
        "sign-in",
        "proof-code",
        "change-email",
        "account",
        "export",
        "alarm",
      ],
    }).notNull(),
    isUrgent: flag().notNull().default(false),
    campaignId: integer().references(() => campaigns.id),
    mailboxHash: bytes().notNull(),
    locale: locale().notNull(),
    sealed: bytes(),
    createdAt: instant().notNull(),
    dueAt: instant().notNull(),
    claimedAt: instant(),
    attempts: integer().notNull().default(0),
    settledAt: instant(),
    outcome: text({ enum: ["sent", "refused", "failed", "expired"] }),
  },
  (table) => [
    index("outbox_due").on(table.isUrgent, table.dueAt).where(isNull(table.settledAt)),
    index("outbox_begun")
      .on(table.claimedAt)
      .where(and(isNull(table.settledAt), isNotNull(table.claimedAt))!),
    index("outbox_settled").on(table.settledAt).where(isNotNull(table.settledAt)),
    index("outbox_tried").on(table.settledAt).where(ne(table.outcome, "expired").inlineParams()),
    index("outbox_mailbox").on(table.mailboxHash).where(isNull(table.settledAt)),
  ],
);

export const outboxAudience = {
  id: "nobody",
  kind: "nobody",
  isUrgent: "nobody",
  campaignId: "nobody",
  mailboxHash: "nobody",
  locale: "nobody",
  sealed: "nobody",
  createdAt: "nobody",
  dueAt: "nobody",
  claimedAt: "nobody",
  attempts: "nobody",
  settledAt: "nobody",
  outcome: "nobody",
} satisfies AudienceOf<typeof outbox>;

/** Recurring jobs and when each ran. */
export const jobs = sqliteTable("jobs", {
  name: text().primaryKey(),
  dueAt: instant().notNull(),
  startedAt: instant(),
  finishedAt: instant(),
  outcome: text(),
});

export const jobsAudience = {
  name: "organiser",
  dueAt: "organiser",
  startedAt: "organiser",
  finishedAt: "organiser",
  outcome: "organiser",
} satisfies AudienceOf<typeof jobs>;

/** Who did what when. Triggers refuse a change and a removal. Holds no personal data of signers. */
export const audit = sqliteTable(
  "audit",
  {
    id: integer().primaryKey({ autoIncrement: true }),
    at: instant().notNull(),
    actor: text({ enum: ["visitor", "organiser", "operator", "system", "demo"] }).notNull(),
    organiserId: text(),
    act: text().notNull(),
    campaignId: integer(),
    subjectId: text(),
    detail: text({ mode: "json" }).$type<Record<string, string | number | boolean | null>>(),
  },
  (table) => [index("audit_campaign").on(table.campaignId)],
);

export const auditAudience = {
  id: "nobody",
  at: "organiser",
  actor: "organiser",
  organiserId: "organiser",
  act: "organiser",
  campaignId: "organiser",
  subjectId: "organiser",
  detail: "organiser",
} satisfies AudienceOf<typeof audit>;

/** Limits that must outlive a restart: mails to a mailbox, sign-in links, exports. Keys are keyed hashes. */
export const limits = sqliteTable(
  "limits",
  {
    name: text().notNull(),
    key: bytes().notNull(),
    startedAt: instant().notNull(),
    used: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.name, table.key] })],
);

export const limitsAudience = {
  name: "nobody",
  key: "nobody",
  startedAt: "nobody",
  used: "nobody",
} satisfies AudienceOf<typeof limits>;

/** One row about this installation; `publicVersion` grows when a stored public page may be out of date. */
export const installation = sqliteTable("installation", {
  id: integer().primaryKey(),
  keyCheck: bytes().notNull(),
  publicVersion: integer().notNull().default(1),
  createdAt: instant().notNull(),
  demoStartedAt: instant(),
  demoFinishedAt: instant(),
});

export const installationAudience = {
  id: "nobody",
  keyCheck: "nobody",
  publicVersion: "nobody",
  createdAt: "nobody",
  demoStartedAt: "nobody",
  demoFinishedAt: "nobody",
} satisfies AudienceOf<typeof installation>;
