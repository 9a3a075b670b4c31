import { expect, test } from "vitest";
import { useTestDatabase } from "#db/test-database.ts";
import { transact } from "#db/transact.ts";
import { locales } from "#platform/locales.ts";
import { writeSignInMail } from "./sign-in.ts";

useTestDatabase();

test.each(locales)(
  "the mail in %s carries the newest link and nobody's address",
  async (locale) => {
    const to = "anna@example.org";
    const items = [
      { about: "/sign-in/finish?token=older", to },
      { about: "/sign-in/finish?token=newer", to },
    ];
    const mail = { id: 1, kind: "sign-in", campaignId: null, locale, items } as const;
    const at = new Date("2026-03-01T10:00:00Z");
    const letter = await transact((tx) => writeSignInMail(tx, { ...mail, items }, at));
    for (const text of [letter!.text, letter!.html]) {
      expect(text).toContain("/sign-in/finish?token=newer");
      expect(text).not.toContain("older");
      expect(text).not.toContain("anna");
    }
  },
);
