import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { PublishedCampaign } from "#domain/campaigns/campaign.ts";
import { locales } from "#platform/locales.ts";
import { WorkFirst } from "./work-first.tsx";

const campaign = { slug: "icc", text: { id: 7 } } as PublishedCampaign;
const values = { name: "Ada", email: "ada@gmial.com", email_as_typed: "ada@gmial.com", text: "5" };
const markup = (locale: (typeof locales)[number]) =>
  renderToStaticMarkup(
    <WorkFirst {...{ locale, campaign, values }} countries={["SE"]} worker="/work.js?v=1" />,
  );

test.each(locales)("tells the reader and the script what is to be done, in %s", (locale) => {
  const html = markup(locale);
  const prefix = locale === "en" ? "" : `/${locale}`;
  expect(html).toMatch(/<h1 tabindex="-1" autofocus="">[^<]+<\/h1>/);
  expect(html).toContain(`role="status" data-work="${prefix}/campaigns/icc/work.json"`);
  expect(html).toContain('data-worker="/work.js?v=1"');
});

test("can be sent as it is, with all that was written and insisted on", () => {
  const html = markup("en");
  const form = /<form id="([^"]+)"/.exec(html)![1];
  expect(html).toContain(`<button type="submit" class="plain" form="${form}"`);
  expect(html).toContain('name="email_as_typed" value="ada@gmial.com"');
  expect(html).toContain('name="text" value="5"');
  expect(html).not.toContain('name="script"');
});
