import { and, eq, isNotNull, isNull, ne } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { AudienceOf } from "./audience.ts";
import { campaigns } from "./campaigns.ts";
import { bytes, flag, instant, locale } from "./columns.ts";

/**
 * What a mail says. Mails of one kind to one mailbox about one campaign merge, so there may be several items,
 * the newest last: each what it is about (a signature's id, a path), and the spelling of the mailbox it goes
 * to unless the signature knows it. After `expiresAt` (UTC milliseconds) the mail is of no use and is not sent.
 */
export type MailPayload = {
  items: { about: string; to?: string }[];
  expiresAt: number;
  /** A first try ended without our knowing whether the mail went out. */
  isResend: boolean;
  /** Whoever claimed it has begun to hand over its content: from then on it may have gone out. */
  isHandedOver?: boolean;
};

/**
 * Mails that are to be sent. A mail to a signer says in `payload` which signatures it is about, and takes the
 * address from them when it is sent; one that needs an address of its own has it all in `sealed`. Both are
 * erased once it is settled. `mailboxHash` tells mailboxes apart within one campaign.
 */
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
        "invitation",
        "export",
        "alarm",
      ],
    }).notNull(),
    isUrgent: flag().notNull().default(false),
    campaignId: integer().references(() => campaigns.id),
    mailboxHash: bytes().notNull(),
    locale: locale().notNull(),
    sealed: bytes(),
    payload: text({ mode: "json" }).$type<MailPayload>(),
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
  payload: "nobody",
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

/**
 * Who did what when. Triggers refuse a change, a removal and a replacement. Holds no personal data of
 * signers. What organisers do has indexes of its own, because signers do so much more.
 */
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
  (table) => [
    index("audit_campaign").on(table.campaignId).where(eq(table.actor, "visitor").inlineParams()),
    index("audit_work_of_campaign")
      .on(table.campaignId)
      .where(ne(table.actor, "visitor").inlineParams()),
    index("audit_work").on(table.id).where(ne(table.actor, "visitor").inlineParams()),
  ],
);

export const auditAudience = {
  id: "organiser",
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
