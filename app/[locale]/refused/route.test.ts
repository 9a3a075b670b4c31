import { expect, test } from "vitest";
import { useTestDatabase } from "#db/test-database.ts";
import { sentHole } from "#platform/holes.ts";
import { translator } from "#platform/i18n.ts";
import { locales, type Locale } from "#platform/locales.ts";
import { POST } from "./route.tsx";

useTestDatabase();

async function refused(locale: Locale, sent: { form: string; status: number }) {
  const body = JSON.stringify(sent);
  const request = new Request("http://localhost/refused", { method: "POST", body });
  const answer = await POST(request, { params: Promise.resolve({ locale }) });
  return { status: answer.status, html: await answer.text() };
}

test.each(locales)(
  "%s: what may be sent again has one place for what was typed",
  async (locale) => {
    for (const status of [429, 503] as const) {
      const { html, ...answer } = await refused(locale, { form: "again", status });
      expect(answer.status).toBe(status);
      expect(html).toContain(`<html lang="${locale}"`);
      expect(html).toContain(translator(locale, "refused")(`${status}.title`));
      expect(html.match(/<form method="post">/g)).toHaveLength(1);
      expect(html.split(sentHole)).toHaveLength(2);
    }
  },
);

test("any other refusal has no form", async () => {
  const { html } = await refused("en", { form: "none", status: 503 });
  expect(html).not.toContain("<form");
  expect(html).not.toContain(sentHole);
});
