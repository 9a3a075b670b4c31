CREATE TABLE `answers` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`campaignId` integer NOT NULL,
	`targetId` integer NOT NULL,
	`answeredOn` text NOT NULL,
	`text` text NOT NULL,
	`sourceName` text NOT NULL,
	`sourceAddress` text,
	`createdAt` integer NOT NULL,
	`updatedAt` integer NOT NULL,
	FOREIGN KEY (`campaignId`) REFERENCES `campaigns`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`targetId`) REFERENCES `targets`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `answers_campaign` ON `answers` (`campaignId`,`answeredOn`);--> statement-breakpoint
CREATE INDEX `answers_target` ON `answers` (`targetId`);--> statement-breakpoint
CREATE TABLE `events` (
	`id` integer PRIMARY KEY NOT NULL,
	`campaignId` integer NOT NULL,
	`number` integer NOT NULL,
	`uid` text NOT NULL,
	`title` text NOT NULL,
	`description` text NOT NULL,
	`place` text NOT NULL,
	`heldOn` text NOT NULL,
	`startTime` text,
	`endTime` text,
	`timeZone` text NOT NULL,
	`sequence` integer DEFAULT 0 NOT NULL,
	`createdAt` integer NOT NULL,
	`updatedAt` integer NOT NULL,
	`cancelledAt` integer,
	FOREIGN KEY (`campaignId`) REFERENCES `campaigns`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `events_uid_unique` ON `events` (`uid`);--> statement-breakpoint
CREATE UNIQUE INDEX `events_number` ON `events` (`campaignId`,`number`);--> statement-breakpoint
CREATE TABLE `milestones` (
	`campaignId` integer NOT NULL,
	`goal` integer NOT NULL,
	`declaredAt` integer NOT NULL,
	PRIMARY KEY(`campaignId`, `goal`),
	FOREIGN KEY (`campaignId`) REFERENCES `campaigns`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `email_changes` (
	`organiserId` text PRIMARY KEY NOT NULL,
	`tokenHash` blob NOT NULL,
	`email` text NOT NULL,
	`expiresAt` integer NOT NULL,
	FOREIGN KEY (`organiserId`) REFERENCES `organisers`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `parked_acts` (
	`id` text PRIMARY KEY NOT NULL,
	`sessionHash` blob NOT NULL,
	`sealed` blob NOT NULL,
	`createdAt` integer NOT NULL,
	FOREIGN KEY (`sessionHash`) REFERENCES `sessions`(`tokenHash`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `parked_acts_session` ON `parked_acts` (`sessionHash`);--> statement-breakpoint
CREATE TABLE `passkey_challenges` (
	`tokenHash` blob PRIMARY KEY NOT NULL,
	`challenge` text NOT NULL,
	`purpose` text NOT NULL,
	`organiserId` text,
	`expiresAt` integer NOT NULL,
	FOREIGN KEY (`organiserId`) REFERENCES `organisers`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `passkeys` (
	`id` text PRIMARY KEY NOT NULL,
	`organiserId` text NOT NULL,
	`name` text NOT NULL,
	`publicKey` blob NOT NULL,
	`counter` integer NOT NULL,
	`transports` text NOT NULL,
	`canBeBackedUp` integer NOT NULL,
	`isBackedUp` integer NOT NULL,
	`createdAt` integer NOT NULL,
	`usedAt` integer,
	FOREIGN KEY (`organiserId`) REFERENCES `organisers`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `passkeys_organiser` ON `passkeys` (`organiserId`);--> statement-breakpoint
CREATE TABLE `pause_messages` (
	`campaignId` integer NOT NULL,
	`locale` text NOT NULL,
	`message` text NOT NULL,
	PRIMARY KEY(`campaignId`, `locale`),
	FOREIGN KEY (`campaignId`) REFERENCES `campaigns`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `campaign_pictures` (
	`campaignId` integer PRIMARY KEY NOT NULL,
	`file` text NOT NULL,
	`width` integer NOT NULL,
	`height` integer NOT NULL,
	`alt` text NOT NULL,
	`credit` text NOT NULL,
	`uploadedAt` integer NOT NULL,
	FOREIGN KEY (`campaignId`) REFERENCES `campaigns`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
DROP INDEX `audit_campaign`;--> statement-breakpoint
CREATE INDEX `audit_work_of_campaign` ON `audit` (`campaignId`) WHERE "audit"."actor" <> 'visitor';--> statement-breakpoint
CREATE INDEX `audit_work` ON `audit` (`id`) WHERE "audit"."actor" <> 'visitor';--> statement-breakpoint
CREATE INDEX `audit_campaign` ON `audit` (`campaignId`) WHERE "audit"."actor" = 'visitor';--> statement-breakpoint
ALTER TABLE `campaigns` ADD `timeZone` text DEFAULT 'UTC' NOT NULL;--> statement-breakpoint
ALTER TABLE `campaigns` ADD `pausedAt` integer;--> statement-breakpoint
ALTER TABLE `campaigns` ADD `archivedAt` integer;--> statement-breakpoint
ALTER TABLE `deliveries` ADD `place` text;--> statement-breakpoint
ALTER TABLE `deliveries` ADD `deliveredBy` text;--> statement-breakpoint
ALTER TABLE `deliveries` ADD `countries` text;--> statement-breakpoint
ALTER TABLE `deliveries` ADD `pictures` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `text_versions` ADD `title` text;--> statement-breakpoint
ALTER TABLE `text_versions` ADD `summary` text;--> statement-breakpoint
ALTER TABLE `text_versions` ADD `addressees` text;--> statement-breakpoint
ALTER TABLE `text_versions` ADD `change` text;--> statement-breakpoint
ALTER TABLE `text_versions` ADD `sourceId` integer REFERENCES text_versions(id);--> statement-breakpoint
ALTER TABLE `invitations` ADD `email` text;--> statement-breakpoint
ALTER TABLE `invitations` ADD `locale` text;--> statement-breakpoint
ALTER TABLE `invitations` ADD `invitedBy` text REFERENCES organisers(id);--> statement-breakpoint
ALTER TABLE `invitations` ADD `revokedAt` integer;--> statement-breakpoint
ALTER TABLE `sessions` ADD `provenAt` integer;--> statement-breakpoint
ALTER TABLE `sessions` ADD `browser` text;--> statement-breakpoint
ALTER TABLE `sessions` ADD `system` text;--> statement-breakpoint
ALTER TABLE `sessions` ADD `codeHash` blob;--> statement-breakpoint
ALTER TABLE `sessions` ADD `codeExpiresAt` integer;
--> statement-breakpoint
CREATE TRIGGER `text_versions_keep_place` BEFORE UPDATE OF `id`, `campaignId`, `locale`, `number` ON `text_versions`
WHEN NEW.`id` IS NOT OLD.`id` OR NEW.`campaignId` IS NOT OLD.`campaignId` OR NEW.`locale` IS NOT OLD.`locale` OR NEW.`number` IS NOT OLD.`number`
BEGIN SELECT RAISE(ABORT, 'a text version keeps its place'); END;
--> statement-breakpoint
CREATE TRIGGER `text_versions_stand` BEFORE INSERT ON `text_versions` WHEN EXISTS (
	SELECT 1 FROM `text_versions` WHERE `publishedAt` IS NOT NULL AND (`id` = NEW.`id` OR
		(`campaignId` = NEW.`campaignId` AND `locale` = NEW.`locale` AND `number` = NEW.`number`)))
BEGIN SELECT RAISE(ABORT, 'a published text version is never replaced'); END;
--> statement-breakpoint
CREATE TRIGGER `campaigns_keep_word` BEFORE UPDATE OF `slug`, `originalLocale`, `goal`, `publishedAt` ON `campaigns`
WHEN OLD.`publishedAt` IS NOT NULL AND (NEW.`slug` IS NOT OLD.`slug` OR NEW.`originalLocale` IS NOT OLD.`originalLocale`
	OR NEW.`goal` IS NOT OLD.`goal` OR NEW.`publishedAt` IS NOT OLD.`publishedAt`)
BEGIN SELECT RAISE(ABORT, 'a published campaign keeps its address, its original language and its goal'); END;
--> statement-breakpoint
CREATE TRIGGER `milestones_rise` BEFORE INSERT ON `milestones`
WHEN EXISTS (SELECT 1 FROM `campaigns` WHERE `id` = NEW.`campaignId` AND `publishedAt` IS NOT NULL) AND NEW.`goal` <= max(
	(SELECT `goal` FROM `campaigns` WHERE `id` = NEW.`campaignId`),
	(SELECT coalesce(max(`goal`), 0) FROM `milestones` WHERE `campaignId` = NEW.`campaignId`))
BEGIN SELECT RAISE(ABORT, 'the next goal of a published campaign lies above all before it'); END;
--> statement-breakpoint
CREATE TRIGGER `milestones_stay` BEFORE UPDATE ON `milestones`
WHEN EXISTS (SELECT 1 FROM `campaigns` WHERE `id` IN (OLD.`campaignId`, NEW.`campaignId`) AND `publishedAt` IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'a goal of a published campaign is never moved'); END;
--> statement-breakpoint
CREATE TRIGGER `milestones_remain` BEFORE DELETE ON `milestones`
WHEN EXISTS (SELECT 1 FROM `campaigns` WHERE `id` = OLD.`campaignId` AND `publishedAt` IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'a goal of a published campaign is never removed'); END;
--> statement-breakpoint
CREATE TRIGGER `deliveries_are_not_replaced` BEFORE INSERT ON `deliveries`
WHEN EXISTS (SELECT 1 FROM `deliveries` WHERE `id` = NEW.`id`)
BEGIN SELECT RAISE(ABORT, 'a delivery is never replaced'); END;
--> statement-breakpoint
CREATE TRIGGER `events_remain` BEFORE DELETE ON `events`
BEGIN SELECT RAISE(ABORT, 'an event is cancelled, never removed'); END;
--> statement-breakpoint
CREATE TRIGGER `audit_is_not_replaced` BEFORE INSERT ON `audit` WHEN EXISTS (SELECT 1 FROM `audit` WHERE `id` = NEW.`id`)
BEGIN SELECT RAISE(ABORT, 'history is never replaced'); END;
