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
ALTER TABLE `deliveries` ADD `place` text;--> statement-breakpoint
ALTER TABLE `deliveries` ADD `deliveredBy` text;--> statement-breakpoint
ALTER TABLE `deliveries` ADD `countries` text;--> statement-breakpoint
ALTER TABLE `deliveries` ADD `pictures` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
CREATE TRIGGER `deliveries_are_not_replaced` BEFORE INSERT ON `deliveries`
WHEN EXISTS (SELECT 1 FROM `deliveries` WHERE `id` = NEW.`id`)
BEGIN SELECT RAISE(ABORT, 'a delivery is never replaced'); END;
--> statement-breakpoint
CREATE TRIGGER `events_remain` BEFORE DELETE ON `events`
BEGIN SELECT RAISE(ABORT, 'an event is cancelled, never removed'); END;
