CREATE TABLE `article_topics` (
	`articleId` integer NOT NULL,
	`topicId` integer NOT NULL,
	`position` integer NOT NULL,
	PRIMARY KEY(`articleId`, `topicId`),
	FOREIGN KEY (`articleId`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`topicId`) REFERENCES `topics`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `article_topics_topic` ON `article_topics` (`topicId`);--> statement-breakpoint
CREATE TABLE `articles` (
	`id` integer PRIMARY KEY NOT NULL,
	`campaignId` integer,
	`kind` text NOT NULL,
	`publishedOn` text NOT NULL,
	`slug` text NOT NULL,
	`locale` text NOT NULL,
	`title` text NOT NULL,
	`dek` text NOT NULL,
	`byline` text NOT NULL,
	`body` text NOT NULL,
	`html` text NOT NULL,
	`picture` text,
	`pulledQuote` text,
	`createdAt` integer NOT NULL,
	`updatedAt` integer NOT NULL,
	FOREIGN KEY (`campaignId`) REFERENCES `campaigns`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `articles_address` ON `articles` (`publishedOn`,`slug`);--> statement-breakpoint
CREATE INDEX `articles_campaign` ON `articles` (`campaignId`,`publishedOn`);--> statement-breakpoint
CREATE TABLE `related_articles` (
	`articleId` integer NOT NULL,
	`relatedId` integer NOT NULL,
	`position` integer NOT NULL,
	`reason` text NOT NULL,
	PRIMARY KEY(`articleId`, `relatedId`),
	FOREIGN KEY (`articleId`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`relatedId`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `sources` (
	`id` integer PRIMARY KEY NOT NULL,
	`articleId` integer NOT NULL,
	`position` integer NOT NULL,
	`name` text NOT NULL,
	`address` text,
	`publishedOn` text,
	FOREIGN KEY (`articleId`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `sources_article` ON `sources` (`articleId`,`position`);--> statement-breakpoint
CREATE TABLE `topic_names` (
	`topicId` integer NOT NULL,
	`locale` text NOT NULL,
	`name` text NOT NULL,
	PRIMARY KEY(`topicId`, `locale`),
	FOREIGN KEY (`topicId`) REFERENCES `topics`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `topics` (
	`id` integer PRIMARY KEY NOT NULL,
	`slug` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `topics_slug_unique` ON `topics` (`slug`);--> statement-breakpoint
CREATE TABLE `campaign_translations` (
	`campaignId` integer NOT NULL,
	`locale` text NOT NULL,
	`title` text NOT NULL,
	`summary` text NOT NULL,
	`addressees` text NOT NULL,
	`updatedAt` integer NOT NULL,
	PRIMARY KEY(`campaignId`, `locale`),
	FOREIGN KEY (`campaignId`) REFERENCES `campaigns`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `campaigns` (
	`id` integer PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`originalLocale` text NOT NULL,
	`goal` integer NOT NULL,
	`isDemonstration` integer DEFAULT false NOT NULL,
	`createdAt` integer NOT NULL,
	`opensAt` integer NOT NULL,
	`closesAt` integer,
	`publishedAt` integer,
	`updatedAt` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `campaigns_slug_unique` ON `campaigns` (`slug`);--> statement-breakpoint
CREATE TABLE `deliveries` (
	`id` integer PRIMARY KEY NOT NULL,
	`campaignId` integer NOT NULL,
	`deliveredOn` text NOT NULL,
	`cutoffOn` text NOT NULL,
	`recipient` text NOT NULL,
	`count` integer NOT NULL,
	`note` text NOT NULL,
	`recordedAt` integer NOT NULL,
	FOREIGN KEY (`campaignId`) REFERENCES `campaigns`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `deliveries_campaign` ON `deliveries` (`campaignId`,`deliveredOn`);--> statement-breakpoint
CREATE TABLE `targets` (
	`id` integer PRIMARY KEY NOT NULL,
	`campaignId` integer NOT NULL,
	`position` integer NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`country` text,
	`askedOn` text,
	`status` text NOT NULL,
	`statusOn` text NOT NULL,
	`sourceName` text,
	`sourceAddress` text,
	FOREIGN KEY (`campaignId`) REFERENCES `campaigns`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `targets_campaign` ON `targets` (`campaignId`,`position`);--> statement-breakpoint
CREATE TABLE `text_versions` (
	`id` integer PRIMARY KEY NOT NULL,
	`campaignId` integer NOT NULL,
	`number` integer NOT NULL,
	`locale` text NOT NULL,
	`body` text NOT NULL,
	`html` text NOT NULL,
	`createdAt` integer NOT NULL,
	`publishedAt` integer,
	FOREIGN KEY (`campaignId`) REFERENCES `campaigns`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `text_versions_number` ON `text_versions` (`campaignId`,`locale`,`number`);--> statement-breakpoint
CREATE TABLE `audit` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` integer NOT NULL,
	`actor` text NOT NULL,
	`organiserId` text,
	`act` text NOT NULL,
	`campaignId` integer,
	`subjectId` text,
	`detail` text
);
--> statement-breakpoint
CREATE INDEX `audit_campaign` ON `audit` (`campaignId`);--> statement-breakpoint
CREATE TABLE `installation` (
	`id` integer PRIMARY KEY NOT NULL,
	`keyCheck` blob NOT NULL,
	`publicVersion` integer DEFAULT 1 NOT NULL,
	`createdAt` integer NOT NULL,
	`demoStartedAt` integer,
	`demoFinishedAt` integer
);
--> statement-breakpoint
CREATE TABLE `jobs` (
	`name` text PRIMARY KEY NOT NULL,
	`dueAt` integer NOT NULL,
	`startedAt` integer,
	`finishedAt` integer,
	`outcome` text
);
--> statement-breakpoint
CREATE TABLE `limits` (
	`name` text NOT NULL,
	`key` blob NOT NULL,
	`startedAt` integer NOT NULL,
	`used` integer NOT NULL,
	PRIMARY KEY(`name`, `key`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `outbox` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kind` text NOT NULL,
	`campaignId` integer,
	`mailboxHash` blob NOT NULL,
	`locale` text NOT NULL,
	`sealed` blob,
	`createdAt` integer NOT NULL,
	`dueAt` integer NOT NULL,
	`claimedAt` integer,
	`attempts` integer DEFAULT 0 NOT NULL,
	`settledAt` integer,
	`outcome` text,
	FOREIGN KEY (`campaignId`) REFERENCES `campaigns`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `outbox_due` ON `outbox` (`dueAt`) WHERE "outbox"."settledAt" is null;--> statement-breakpoint
CREATE INDEX `outbox_mailbox` ON `outbox` (`mailboxHash`) WHERE "outbox"."settledAt" is null;--> statement-breakpoint
CREATE TABLE `accounts` (
	`provider` text NOT NULL,
	`providerAccountId` text NOT NULL,
	`organiserId` text NOT NULL,
	`type` text NOT NULL,
	PRIMARY KEY(`provider`, `providerAccountId`),
	FOREIGN KEY (`organiserId`) REFERENCES `organisers`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `invitations` (
	`id` integer PRIMARY KEY NOT NULL,
	`tokenHash` blob NOT NULL,
	`campaignId` integer,
	`role` text NOT NULL,
	`createdAt` integer NOT NULL,
	`expiresAt` integer NOT NULL,
	`acceptedAt` integer,
	FOREIGN KEY (`campaignId`) REFERENCES `campaigns`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `invitations_tokenHash_unique` ON `invitations` (`tokenHash`);--> statement-breakpoint
CREATE TABLE `memberships` (
	`id` integer PRIMARY KEY NOT NULL,
	`organiserId` text NOT NULL,
	`campaignId` integer,
	`role` text NOT NULL,
	`createdAt` integer NOT NULL,
	FOREIGN KEY (`organiserId`) REFERENCES `organisers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`campaignId`) REFERENCES `campaigns`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `memberships_role` ON `memberships` (`organiserId`,`campaignId`);--> statement-breakpoint
CREATE UNIQUE INDEX `memberships_installation` ON `memberships` (`organiserId`) WHERE "memberships"."campaignId" is null;--> statement-breakpoint
CREATE TABLE `organisers` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`email` text NOT NULL,
	`locale` text NOT NULL,
	`emailConfirmedAt` integer,
	`createdAt` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `organisers_email_unique` ON `organisers` (`email`);--> statement-breakpoint
CREATE TABLE `sessions` (
	`tokenHash` blob PRIMARY KEY NOT NULL,
	`organiserId` text NOT NULL,
	`createdAt` integer NOT NULL,
	`expiresAt` integer NOT NULL,
	FOREIGN KEY (`organiserId`) REFERENCES `organisers`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `sessions_organiser` ON `sessions` (`organiserId`);--> statement-breakpoint
CREATE TABLE `verification_tokens` (
	`email` text NOT NULL,
	`tokenHash` text NOT NULL,
	`expiresAt` integer NOT NULL,
	PRIMARY KEY(`email`, `tokenHash`)
);
--> statement-breakpoint
CREATE TABLE `corrections` (
	`campaignId` integer NOT NULL,
	`bookedOn` text NOT NULL,
	`reason` text NOT NULL,
	`gained` integer DEFAULT 0 NOT NULL,
	`lost` integer DEFAULT 0 NOT NULL,
	PRIMARY KEY(`campaignId`, `bookedOn`, `reason`),
	FOREIGN KEY (`campaignId`) REFERENCES `campaigns`(`id`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `counters` (
	`campaignId` integer PRIMARY KEY NOT NULL,
	`counted` integer DEFAULT 0 NOT NULL,
	`waiting` integer DEFAULT 0 NOT NULL,
	`held` integer DEFAULT 0 NOT NULL,
	`withdrawn` integer DEFAULT 0 NOT NULL,
	`removed` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`campaignId`) REFERENCES `campaigns`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `signature_tokens` (
	`signatureId` integer NOT NULL,
	`hash` blob NOT NULL,
	`purpose` text NOT NULL,
	`expiresAt` integer NOT NULL,
	PRIMARY KEY(`signatureId`, `hash`),
	FOREIGN KEY (`signatureId`) REFERENCES `signatures`(`id`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `signatures` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`campaignId` integer NOT NULL,
	`textVersionId` integer NOT NULL,
	`addressHash` blob NOT NULL,
	`slot` integer NOT NULL,
	`nameHash` blob,
	`sealed` blob,
	`country` text NOT NULL,
	`channel` text NOT NULL,
	`articleId` integer,
	`locale` text NOT NULL,
	`isNameShown` integer NOT NULL,
	`wantsUpdates` integer NOT NULL,
	`signedAt` integer NOT NULL,
	`confirmedAt` integer,
	`heldAt` integer,
	`releasedAt` integer,
	`withdrawnAt` integer,
	`removedAt` integer,
	`removedReason` text,
	`restoredAt` integer,
	`forgottenAt` integer,
	FOREIGN KEY (`campaignId`) REFERENCES `campaigns`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`textVersionId`) REFERENCES `text_versions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`articleId`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `signatures_person` ON `signatures` (`campaignId`,`addressHash`,`slot`);--> statement-breakpoint
CREATE INDEX `signatures_campaign` ON `signatures` (`campaignId`);--> statement-breakpoint
CREATE INDEX `signatures_waiting` ON `signatures` (`signedAt`) WHERE "signatures"."confirmedAt" is null;--> statement-breakpoint
CREATE TABLE `tally` (
	`campaignId` integer NOT NULL,
	`bookedOn` text NOT NULL,
	`country` text NOT NULL,
	`channel` text NOT NULL,
	`gained` integer DEFAULT 0 NOT NULL,
	`lost` integer DEFAULT 0 NOT NULL,
	PRIMARY KEY(`campaignId`, `bookedOn`, `country`, `channel`),
	FOREIGN KEY (`campaignId`) REFERENCES `campaigns`(`id`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
