import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { locales } from "#platform/locales.ts";
import { SignForm } from "./sign-form.tsx";

const plain = { locale: "en", slug: "clean-rivers", textId: 7, countries: ["SE", "AT"] } as const;
const markup = (props = {}) => renderToStaticMarkup(<SignForm {...plain} {...props} />);
const tag = (html: string, id: string) =>
  new RegExp(`<(?:input|select|textarea)[^>]*\\bid="${id}"[^>]*>`).exec(html)![0];
const given = {
  values: { name: '"><script>alert(1)</script>', email: "ada@gmial.com", show_name: "yes" },
  errors: { email: ["typo" as const], country: ["required" as const] },
  suggestion: "ada@gmail.com",
};

describe("the sign form", () => {
  test("posts to the campaign in the reader's language, with the text that was read", () => {
    const html = markup({ locale: "fr", channel: "share" });
    expect(html).toMatch(
      /^<form[^>]* action="\/fr\/campaigns\/clean-rivers\/signatures" method="post">/,
    );
    expect(html).toContain('name="locale" value="fr"');
    expect(html).toContain('name="text" value="7"');
    expect(html).toContain('name="channel" value="share"');
  });

  test.each(locales)("gives every control a label and an explanation in %s", (locale) => {
    const html = markup({ locale });
    for (const id of ["name", "email", "country", "town", "comment"]) {
      expect(html).toContain(`<label for="${id}">`);
      expect(tag(html, id)).toContain(`aria-describedby="${id}-hint"`);
      expect(html).toContain(`id="${id}-hint"`);
      expect(tag(html, id)).not.toContain("aria-invalid");
    }
    for (const id of ["show_name", "updates"]) expect(html).toContain(`<label for="${id}">`);
  });

  test("ties each mistake to its field and leaves the others alone", () => {
    const html = markup(given);
    for (const id of ["email", "country"]) {
      expect(tag(html, id)).toContain(`aria-describedby="${id}-hint ${id}-error"`);
      expect(tag(html, id)).toContain('aria-invalid="true"');
      expect(html).toContain(`id="${id}-error"`);
    }
    expect(tag(html, "name")).not.toContain("aria-invalid");
    expect(html).toContain("ada@gmail.com");
  });

  test("keeps what was typed and lets none of it out of its attribute", () => {
    const html = markup(given);
    expect(html).not.toContain("<script");
    expect(tag(html, "name")).toContain("&quot;&gt;&lt;script&gt;");
    expect(tag(html, "show_name")).toContain("checked");
    expect(tag(html, "updates")).not.toContain("checked");
  });

  test("repeats an address that looks mistyped, so that it passes if it is sent again", () => {
    expect(markup(given)).toContain('name="email_as_typed" value="ada@gmial.com"');
    expect(markup()).not.toContain("email_as_typed");
  });

  test("sorts the countries as readers of the language look them up", () => {
    const html = markup({ countries: ["SE", "AT", "DE"], locale: "es" });
    const order = [...html.matchAll(/<option value="([A-Z]{2})"/g)].map(([, code]) => code);
    expect(order).toEqual(["DE", "AT", "SE"]);
  });

  test("hides its trap from people and from the tab key", () => {
    const html = markup();
    expect(html).toContain('<div class="trap" aria-hidden="true">');
    expect(tag(html, "website")).toContain('tabindex="-1"');
  });
});
