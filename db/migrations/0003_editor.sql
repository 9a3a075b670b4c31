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
CREATE TABLE `milestones` (
	`campaignId` integer NOT NULL,
	`goal` integer NOT NULL,
	`declaredAt` integer NOT NULL,
	PRIMARY KEY(`campaignId`, `goal`),
	FOREIGN KEY (`campaignId`) REFERENCES `campaigns`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `pause_messages` (
	`campaignId` integer NOT NULL,
	`locale` text NOT NULL,
	`message` text NOT NULL,
	PRIMARY KEY(`campaignId`, `locale`),
	FOREIGN KEY (`campaignId`) REFERENCES `campaigns`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
ALTER TABLE `campaigns` ADD `timeZone` text DEFAULT 'UTC' NOT NULL;--> statement-breakpoint
ALTER TABLE `campaigns` ADD `pausedAt` integer;--> statement-breakpoint
ALTER TABLE `campaigns` ADD `archivedAt` integer;--> statement-breakpoint
ALTER TABLE `text_versions` ADD `title` text;--> statement-breakpoint
ALTER TABLE `text_versions` ADD `summary` text;--> statement-breakpoint
ALTER TABLE `text_versions` ADD `addressees` text;--> statement-breakpoint
ALTER TABLE `text_versions` ADD `change` text;--> statement-breakpoint
ALTER TABLE `text_versions` ADD `sourceId` integer REFERENCES text_versions(id);--> statement-breakpoint
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
