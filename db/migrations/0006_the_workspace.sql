CREATE TABLE `reviewed_signatures` (
	`reviewId` integer NOT NULL,
	`signatureId` integer NOT NULL,
	`changedAt` integer NOT NULL,
	PRIMARY KEY(`reviewId`, `signatureId`),
	FOREIGN KEY (`reviewId`) REFERENCES `reviews`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `reviews` (
	`id` integer PRIMARY KEY NOT NULL,
	`campaignId` integer NOT NULL,
	`organiserId` text NOT NULL,
	`verdict` text NOT NULL,
	`reason` text,
	`state` text NOT NULL,
	`country` text,
	`channel` text,
	`locale` text,
	`signedFrom` integer,
	`signedUntil` integer,
	`lastId` integer NOT NULL,
	`found` integer NOT NULL,
	`decidedAt` integer NOT NULL,
	`dueAt` integer NOT NULL,
	`calledOffAt` integer,
	`doneId` integer DEFAULT 0 NOT NULL,
	`changed` integer DEFAULT 0 NOT NULL,
	`finishedAt` integer,
	`undoneAt` integer,
	`undoneId` integer DEFAULT 0 NOT NULL,
	`undone` integer DEFAULT 0 NOT NULL,
	`undoFinishedAt` integer,
	FOREIGN KEY (`campaignId`) REFERENCES `campaigns`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organiserId`) REFERENCES `organisers`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `reviews_campaign` ON `reviews` (`campaignId`,`id`);--> statement-breakpoint
CREATE TABLE `text_counts` (
	`textVersionId` integer PRIMARY KEY NOT NULL,
	`campaignId` integer NOT NULL,
	`counted` integer NOT NULL,
	FOREIGN KEY (`textVersionId`) REFERENCES `text_versions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`campaignId`) REFERENCES `campaigns`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `text_counts_campaign` ON `text_counts` (`campaignId`);--> statement-breakpoint
CREATE INDEX `signatures_held` ON `signatures` (`campaignId`,`id`) WHERE ("signatures"."heldAt" is not null and "signatures"."releasedAt" is null);--> statement-breakpoint
CREATE INDEX `signatures_removed` ON `signatures` (`campaignId`,`id`) WHERE ("signatures"."removedAt" is not null and "signatures"."restoredAt" is null);--> statement-breakpoint
INSERT INTO `text_counts` (`textVersionId`, `campaignId`, `counted`)
SELECT `textVersionId`, `campaignId`, count(*) FROM `signatures`
WHERE `confirmedAt` IS NOT NULL AND `withdrawnAt` IS NULL
	AND (`removedAt` IS NULL OR `restoredAt` IS NOT NULL)
	AND (`heldAt` IS NULL OR `releasedAt` IS NOT NULL)
GROUP BY `textVersionId`, `campaignId`;
