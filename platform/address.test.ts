import { expect, test } from "vitest";
import { readAddress } from "./address.ts";

test.each([
  ["Ada.Lind+news@Example.ORG", "Ada.Lind+news@example.org", "ada.lind@example.org"],
  ["A.d.a+x@GoogleMail.com", "A.d.a+x@googlemail.com", "ada@gmail.com"],
  ["ada-shop@yahoo.fr", "ada-shop@yahoo.fr", "ada@yahoo.fr"],
  ["ada+shop@yahoo.fr", "ada+shop@yahoo.fr", "ada@yahoo.fr"],
  ["a.d_a-x+y@pm.me", "a.d_a-x+y@pm.me", "adax@proton.me"],
  ["ada.lind@ya.ru", "ada.lind@ya.ru", "ada-lind@yandex.ru"],
  ["ada@me.com", "ada@me.com", "ada@icloud.com"],
  ["ada@hotmail.com", "ada@hotmail.com", "ada@hotmail.com"],
  ["ädä@bücher.example", "ädä@xn--bcher-kva.example", "ädä@xn--bcher-kva.example"],
  ["用户@例子.广告", "用户@xn--fsqu00a.xn--4rr70v", "用户@xn--fsqu00a.xn--4rr70v"],
  ["  ada@example.org ", "ada@example.org", "ada@example.org"],
  ["+ada@example.org", "+ada@example.org", "+ada@example.org"],
])("%s is mailed at %s and is the mailbox %s", (typed, address, canonical) => {
  expect(readAddress(typed)).toMatchObject({ address, canonical });
});

test.each([
  ["no at sign", "ada.example.org"],
  ["two at signs", "ada@evil.example@example.org"],
  ["a full-width at sign", "ada＠example.org"],
  ["quotes", '"ada lind"@example.org'],
  ["a line break", "ada@example.org\nBcc: bo@example.org"],
  ["a carriage return", "ada\r@example.org"],
  ["a space", "ada lind@example.org"],
  ["a comma", "ada,bo@example.org"],
  ["brackets", "<ada@example.org>"],
  ["a source route", "ada%bo@example.org"],
  ["a bang path", "host!ada@example.org"],
  ["an address literal", "ada@[127.0.0.1]"],
  ["a number for a domain", "ada@127.0.0.1"],
  ["a numeric last label", "ada@example.1"],
  ["one label", "ada@localhost"],
  ["an empty label", "ada@example..org"],
  ["a final dot", "ada@example.org."],
  ["a hyphen first", "ada@-example.org"],
  ["two dots", "ada..lind@example.org"],
  ["a dot first", ".ada@example.org"],
  ["an option", "-oQ/tmp@example.org"],
  ["a null character", "ada\u0000@example.org"],
  ["a zero-width space", "ada\u200b@example.org"],
  ["65 bytes before the at sign", `${"a".repeat(65)}@example.org`],
  ["65 bytes in letters of two bytes", `${"ä".repeat(33)}@example.org`],
  ["a label of 64", `ada@${"a".repeat(64)}.org`],
  ["255 bytes in all", `a@${`${"a".repeat(62)}.`.repeat(4)}org`],
  ["nothing", ""],
])("%s is refused", (_, typed) => {
  expect(readAddress(typed)).toBeUndefined();
});

test("case is folded for ASCII alone: the Kelvin sign is no k", () => {
  expect(readAddress("\u212aate@example.org")!.canonical).toBe("\u212aate@example.org");
});
