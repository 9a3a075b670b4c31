import { expect, test } from "vitest";
import { useTestDatabase } from "#db/test-database.ts";
import { transact } from "#db/transact.ts";
import { translator } from "#platform/i18n.ts";
import { locales } from "#platform/locales.ts";
import { writeAccountMail } from "./account.ts";
import { writeChangeEmailMail } from "./change-email.ts";
import { writeProofCodeMail } from "./proof-code.ts";

useTestDatabase();

const at = new Date("2026-03-01T10:00:00Z");
const to = "anna@example.org";

test.each(locales)("the mails about an account say in %s what has happened", async (locale) => {
  const t = translator(locale, "organiserMails");
  const mail = { id: 1, campaignId: null, locale };
  const write = (...news: string[]) => {
    const items = news.map((about) => ({ about, to }));
    return transact((tx) => writeAccountMail(tx, { ...mail, kind: "account", items }, at));
  };
  const passkey = await write("passkey");
  expect(passkey!.text).toContain(t("passkeyAdded"));
  expect(passkey!.text).not.toContain(t("emailChanged"));
  expect((await write("passkey", "email"))!.text).toContain(t("emailChanged"));

  const codes = ["11112222", "33334444"].map((about) => ({ about, to }));
  const code = await transact((tx) =>
    writeProofCodeMail(tx, { ...mail, kind: "proof-code", items: codes }, at),
  );
  expect(code!.text).toContain("3333 4444");
  expect(code!.text).not.toContain("1111");
  expect(code!.text).not.toContain("http");

  const items = [{ about: "/organise/account/email/token", to }];
  const change = await transact((tx) =>
    writeChangeEmailMail(tx, { ...mail, kind: "change-email", items }, at),
  );
  expect(change!.text).toContain("/organise/account/email/token");
  for (const letter of [passkey, code, change]) expect(letter!.text).not.toContain(to);
});
