DROP INDEX `audit_campaign`;--> statement-breakpoint
CREATE INDEX `audit_work_of_campaign` ON `audit` (`campaignId`) WHERE "audit"."actor" <> 'visitor';--> statement-breakpoint
CREATE INDEX `audit_work` ON `audit` (`id`) WHERE "audit"."actor" <> 'visitor';--> statement-breakpoint
CREATE INDEX `audit_campaign` ON `audit` (`campaignId`) WHERE "audit"."actor" = 'visitor';--> statement-breakpoint
ALTER TABLE `invitations` ADD `email` text;--> statement-breakpoint
ALTER TABLE `invitations` ADD `locale` text;--> statement-breakpoint
ALTER TABLE `invitations` ADD `invitedBy` text REFERENCES organisers(id);--> statement-breakpoint
ALTER TABLE `invitations` ADD `revokedAt` integer;--> statement-breakpoint
CREATE TRIGGER `audit_is_not_replaced` BEFORE INSERT ON `audit` WHEN EXISTS (SELECT 1 FROM `audit` WHERE `id` = NEW.`id`)
BEGIN SELECT RAISE(ABORT, 'history is never replaced'); END;
