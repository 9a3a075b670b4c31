CREATE TABLE `alarms` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`campaignId` integer,
	`kind` text NOT NULL,
	`subject` text NOT NULL,
	`count` integer NOT NULL,
	`total` integer NOT NULL,
	`startedAt` integer NOT NULL,
	`endedAt` integer,
	FOREIGN KEY (`campaignId`) REFERENCES `campaigns`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `alarms_open` ON `alarms` (`campaignId`,`kind`,`subject`) WHERE "alarms"."endedAt" is null;--> statement-breakpoint
CREATE UNIQUE INDEX `alarms_open_everywhere` ON `alarms` (`kind`,`subject`) WHERE ("alarms"."endedAt" is null and "alarms"."campaignId" is null);--> statement-breakpoint
CREATE INDEX `alarms_campaign` ON `alarms` (`campaignId`,`startedAt`);--> statement-breakpoint
DROP INDEX `outbox_due`;--> statement-breakpoint
ALTER TABLE `outbox` ADD `isUrgent` integer DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX `outbox_begun` ON `outbox` (`claimedAt`) WHERE ("outbox"."settledAt" is null and "outbox"."claimedAt" is not null);--> statement-breakpoint
CREATE INDEX `outbox_settled` ON `outbox` (`settledAt`) WHERE "outbox"."settledAt" is not null;--> statement-breakpoint
CREATE INDEX `outbox_tried` ON `outbox` (`settledAt`) WHERE "outbox"."outcome" <> 'expired';--> statement-breakpoint
CREATE INDEX `outbox_due` ON `outbox` (`isUrgent`,`dueAt`) WHERE "outbox"."settledAt" is null;