CREATE TABLE `article_notes` (
	`id` integer PRIMARY KEY NOT NULL,
	`articleId` integer NOT NULL,
	`kind` text NOT NULL,
	`text` text NOT NULL,
	`notedOn` text NOT NULL,
	`notedAt` integer NOT NULL,
	FOREIGN KEY (`articleId`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `article_notes_article` ON `article_notes` (`articleId`,`notedAt`);--> statement-breakpoint
CREATE TABLE `article_versions` (
	`id` integer PRIMARY KEY NOT NULL,
	`articleId` integer NOT NULL,
	`locale` text NOT NULL,
	`number` integer NOT NULL,
	`content` text NOT NULL,
	`publishedAt` integer NOT NULL,
	`publishedBy` text,
	FOREIGN KEY (`articleId`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`publishedBy`) REFERENCES `organisers`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `article_versions_number` ON `article_versions` (`articleId`,`locale`,`number`);--> statement-breakpoint
CREATE TABLE `article_translations` (
	`articleId` integer NOT NULL,
	`locale` text NOT NULL,
	`title` text NOT NULL,
	`dek` text NOT NULL,
	`body` text NOT NULL,
	`html` text NOT NULL,
	`pictureAlt` text,
	`pictureCaption` text,
	`quote` text,
	`version` integer DEFAULT 1 NOT NULL,
	`fromVersion` integer NOT NULL,
	`updatedAt` integer NOT NULL,
	PRIMARY KEY(`articleId`, `locale`),
	FOREIGN KEY (`articleId`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `drafts` (
	`id` integer PRIMARY KEY NOT NULL,
	`articleId` integer,
	`campaignId` integer,
	`locale` text NOT NULL,
	`content` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`fromVersion` integer,
	`scheduledAt` integer,
	`createdAt` integer NOT NULL,
	`editedAt` integer NOT NULL,
	`editedBy` text,
	FOREIGN KEY (`articleId`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`campaignId`) REFERENCES `campaigns`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`editedBy`) REFERENCES `organisers`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `drafts_article` ON `drafts` (`articleId`,`locale`);--> statement-breakpoint
CREATE INDEX `drafts_campaign` ON `drafts` (`campaignId`,`editedAt`);--> statement-breakpoint
CREATE INDEX `drafts_scheduled` ON `drafts` (`scheduledAt`);--> statement-breakpoint
CREATE TABLE `imported_items` (
	`id` integer PRIMARY KEY NOT NULL,
	`importId` integer NOT NULL,
	`source` text NOT NULL,
	`key` text NOT NULL,
	`articleId` integer,
	`topicId` integer,
	`uploadId` integer,
	FOREIGN KEY (`importId`) REFERENCES `imports`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`articleId`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`topicId`) REFERENCES `topics`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`uploadId`) REFERENCES `uploads`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `imported_items_key` ON `imported_items` (`source`,`key`);--> statement-breakpoint
CREATE INDEX `imported_items_import` ON `imported_items` (`importId`);--> statement-breakpoint
CREATE INDEX `imported_items_article` ON `imported_items` (`articleId`);--> statement-breakpoint
CREATE TABLE `imports` (
	`id` integer PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`source` text NOT NULL,
	`startedAt` integer NOT NULL,
	`finishedAt` integer,
	`undoneAt` integer
);
--> statement-breakpoint
CREATE TABLE `old_addresses` (
	`address` text PRIMARY KEY NOT NULL,
	`articleId` integer,
	`topicId` integer,
	`importId` integer,
	FOREIGN KEY (`articleId`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`topicId`) REFERENCES `topics`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`importId`) REFERENCES `imports`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `old_addresses_import` ON `old_addresses` (`importId`);--> statement-breakpoint
CREATE INDEX `old_addresses_article` ON `old_addresses` (`articleId`);--> statement-breakpoint
CREATE TABLE `unrelated_articles` (
	`articleId` integer NOT NULL,
	`unrelatedId` integer NOT NULL,
	PRIMARY KEY(`articleId`, `unrelatedId`),
	FOREIGN KEY (`articleId`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unrelatedId`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `unrelated_articles_unrelated` ON `unrelated_articles` (`unrelatedId`);--> statement-breakpoint
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
CREATE TABLE `uploads` (
	`id` integer PRIMARY KEY NOT NULL,
	`campaignId` integer,
	`kind` text NOT NULL,
	`file` text NOT NULL,
	`bytes` integer NOT NULL,
	`width` integer,
	`height` integer,
	`sizes` text DEFAULT '[]' NOT NULL,
	`focalX` integer DEFAULT 50 NOT NULL,
	`focalY` integer DEFAULT 50 NOT NULL,
	`alt` text DEFAULT '' NOT NULL,
	`credit` text DEFAULT '' NOT NULL,
	`uploadedAt` integer NOT NULL,
	`uploadedBy` text,
	FOREIGN KEY (`campaignId`) REFERENCES `campaigns`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`uploadedBy`) REFERENCES `organisers`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `uploads_file_unique` ON `uploads` (`file`);--> statement-breakpoint
CREATE INDEX `uploads_campaign` ON `uploads` (`campaignId`,`uploadedAt`);--> statement-breakpoint
DROP INDEX `article_topics_topic`;--> statement-breakpoint
ALTER TABLE `article_topics` ADD `publishedOn` text DEFAULT '' NOT NULL;--> statement-breakpoint
UPDATE `article_topics` SET `publishedOn` = (SELECT `publishedOn` FROM `articles` WHERE `articles`.`id` = `articleId`);--> statement-breakpoint
CREATE INDEX `article_topics_topic` ON `article_topics` (`topicId`,`publishedOn`,`articleId`);--> statement-breakpoint
ALTER TABLE `articles` ADD `version` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `articles` ADD `followsId` integer REFERENCES articles(id);--> statement-breakpoint
ALTER TABLE `articles` ADD `paper` text;--> statement-breakpoint
ALTER TABLE `articles` ADD `retractedAt` integer;--> statement-breakpoint
CREATE INDEX `articles_kind` ON `articles` (`kind`,`publishedOn`);--> statement-breakpoint
CREATE INDEX `articles_published` ON `articles` (`publishedOn`);--> statement-breakpoint
CREATE INDEX `articles_retracted` ON `articles` (`retractedAt`) WHERE "articles"."retractedAt" is not null;--> statement-breakpoint
CREATE INDEX `articles_story` ON `articles` (`followsId`) WHERE "articles"."followsId" is not null;--> statement-breakpoint
CREATE INDEX `related_articles_related` ON `related_articles` (`relatedId`);--> statement-breakpoint
CREATE INDEX `sources_address` ON `sources` (`address`) WHERE "sources"."address" is not null;--> statement-breakpoint
CREATE INDEX `signatures_article` ON `signatures` (`articleId`) WHERE "signatures"."articleId" is not null;--> statement-breakpoint
CREATE INDEX `signatures_held` ON `signatures` (`campaignId`,`id`) WHERE ("signatures"."heldAt" is not null and "signatures"."releasedAt" is null);--> statement-breakpoint
CREATE INDEX `signatures_removed` ON `signatures` (`campaignId`,`id`) WHERE ("signatures"."removedAt" is not null and "signatures"."restoredAt" is null);
--> statement-breakpoint
INSERT INTO `article_versions` (`articleId`, `locale`, `number`, `content`, `publishedAt`)
SELECT `id`, `locale`, 1, json_object('kind', `kind`, 'publishedOn', `publishedOn`, 'slug', `slug`, 'title', `title`, 'dek', `dek`,
	'byline', `byline`, 'body', `body`,
	'topics', (SELECT json_group_array(`slug`) FROM (SELECT `topics`.`slug` FROM `article_topics` JOIN `topics` ON `topics`.`id` = `topicId`
		WHERE `articleId` = `articles`.`id` ORDER BY `position`)),
	'sources', (SELECT json_group_array(json_object('name', `name`, 'address', `address`, 'publishedOn', `publishedOn`))
		FROM (SELECT `name`, `address`, `publishedOn` FROM `sources` WHERE `articleId` = `articles`.`id` ORDER BY `position`)),
	'picture', json(`picture`), 'pulledQuote', json(`pulledQuote`), 'paper', NULL, 'follows', NULL), `updatedAt` FROM `articles`;
--> statement-breakpoint
CREATE TRIGGER `article_versions_stand` BEFORE UPDATE ON `article_versions`
BEGIN SELECT RAISE(ABORT, 'a published version of an article stays as it was'); END;
--> statement-breakpoint
CREATE TRIGGER `article_versions_are_not_replaced` BEFORE INSERT ON `article_versions` WHEN EXISTS (
	SELECT 1 FROM `article_versions` WHERE `id` = NEW.`id` OR
		(`articleId` = NEW.`articleId` AND `locale` = NEW.`locale` AND `number` = NEW.`number`))
BEGIN SELECT RAISE(ABORT, 'a published version of an article is never replaced'); END;
--> statement-breakpoint
CREATE TRIGGER `article_notes_stand` BEFORE UPDATE ON `article_notes`
BEGIN SELECT RAISE(ABORT, 'a note beneath an article stays as it was'); END;
--> statement-breakpoint
-- The words of the articles, folded and parted by our own code (platform/words.ts), so that nothing but the index is kept: it has no
-- content of its own. A row is an article in one language, its number eight times the article's and that of the language.
-- `marks` are tokens that questions are narrowed by. Filled by code, which parts Chinese as no SQL can.
CREATE VIRTUAL TABLE `article_words` USING fts5(`title`, `dek`, `body`, `marks`,
	content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3');
--> statement-breakpoint
INSERT INTO `text_counts` (`textVersionId`, `campaignId`, `counted`)
SELECT `textVersionId`, `campaignId`, count(*) FROM `signatures`
WHERE `confirmedAt` IS NOT NULL AND `withdrawnAt` IS NULL
	AND (`removedAt` IS NULL OR `restoredAt` IS NOT NULL)
	AND (`heldAt` IS NULL OR `releasedAt` IS NOT NULL)
GROUP BY `textVersionId`, `campaignId`;
