import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { ErrorSummary } from "./error-summary.tsx";
import { mistakesOf } from "./mistakes.ts";

const mistakes = mistakesOf("en", { country: ["required"], name: ["required"] });

test("the summary takes the focus without script", () => {
  const html = renderToStaticMarkup(<ErrorSummary title="Look again" mistakes={mistakes} />);
  expect(html).toMatch(/^<div[^>]* role="alert"[^>]*>/);
  expect(html).toMatch(/^<div[^>]* tabindex="-1"[^>]*>/);
  expect(html).toMatch(/^<div[^>]* autofocus=""[^>]*>/);
});

test("the summary leads to each field, in the order of the form", () => {
  const html = renderToStaticMarkup(<ErrorSummary title="Look again" mistakes={mistakes} />);
  expect([...html.matchAll(/href="#(\w+)"/g)].map(([, field]) => field)).toEqual([
    "name",
    "country",
  ]);
});

test("what somebody typed into an address is shown as text", () => {
  const [typo] = mistakesOf("en", { email: ["typo"] }, "<b>@example.org");
  const html = renderToStaticMarkup(<ErrorSummary title="Look again" mistakes={[typo!]} />);
  expect(html).toContain("&lt;b&gt;@example.org");
});
