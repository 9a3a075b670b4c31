import { expect, test } from "vitest";
import { writeLetter } from "./letter.ts";

test("a letter is laid out as text and as escaped HTML in its reading direction", () => {
  const parts = [
    "<b>1 & 2</b>",
    { heading: "H" },
    { label: 'Say "yes"', address: 'https://a.example/?b="c&d' },
  ];
  const { subject, text, html } = writeLetter("ar", "S < T", parts);
  expect(subject).toBe("S < T");
  expect(text).toBe('<b>1 & 2</b>\n\nH\n\nSay "yes":\nhttps://a.example/?b="c&d\n');
  expect(html).toContain('<html lang="ar" dir="rtl">');
  expect(html).toContain("<title>S &lt; T</title>");
  expect(html).toContain("<p>&lt;b&gt;1 &amp; 2&lt;/b&gt;</p>");
  expect(html).toContain('<a href="https://a.example/?b=&quot;c&amp;d">Say &quot;yes&quot;</a>');
});
