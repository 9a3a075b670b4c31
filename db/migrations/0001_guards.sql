CREATE TRIGGER `text_versions_stay` BEFORE UPDATE ON `text_versions` WHEN OLD.`publishedAt` IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a published text version is never changed'); END;
--> statement-breakpoint
CREATE TRIGGER `text_versions_remain` BEFORE DELETE ON `text_versions` WHEN OLD.`publishedAt` IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a published text version is never removed'); END;
--> statement-breakpoint
CREATE TRIGGER `deliveries_stay` BEFORE UPDATE ON `deliveries`
BEGIN SELECT RAISE(ABORT, 'a delivery is never changed'); END;
--> statement-breakpoint
CREATE TRIGGER `deliveries_remain` BEFORE DELETE ON `deliveries`
BEGIN SELECT RAISE(ABORT, 'a delivery is never removed'); END;
--> statement-breakpoint
CREATE TRIGGER `audit_stays` BEFORE UPDATE ON `audit`
BEGIN SELECT RAISE(ABORT, 'history is never changed'); END;
--> statement-breakpoint
CREATE TRIGGER `audit_remains` BEFORE DELETE ON `audit`
BEGIN SELECT RAISE(ABORT, 'history is never removed'); END;
