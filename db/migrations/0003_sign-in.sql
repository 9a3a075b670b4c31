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
ALTER TABLE `sessions` ADD `provenAt` integer;--> statement-breakpoint
ALTER TABLE `sessions` ADD `browser` text;--> statement-breakpoint
ALTER TABLE `sessions` ADD `system` text;--> statement-breakpoint
ALTER TABLE `sessions` ADD `codeHash` blob;--> statement-breakpoint
ALTER TABLE `sessions` ADD `codeExpiresAt` integer;