CREATE INDEX `articles_published` ON `articles` (`publishedOn`);--> statement-breakpoint
CREATE INDEX `articles_retracted` ON `articles` (`retractedAt`) WHERE "articles"."retractedAt" is not null;