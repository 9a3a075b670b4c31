import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { sentHole } from "#platform/holes.ts";
import { translator } from "#platform/i18n.ts";
import { locales } from "#platform/locales.ts";
import { SendAgain } from "./send-again.tsx";

test.each(locales)("%s: one press sends again what is put in the one place for it", (locale) => {
  const html = renderToStaticMarkup(<SendAgain locale={locale} title="Not now" lead="Wait." />);
  expect(html.split(sentHole)).toHaveLength(2);
  const [, form] = /<form method="post">(.*)<\/form>/.exec(html)!;
  const submit = translator(locale, "refused")("again.submit");
  expect(form).toBe(`${sentHole}<button type="submit">${submit}</button>`);
});
