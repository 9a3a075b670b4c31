import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { translator } from "#platform/i18n.ts";
import { PaperField } from "./paper-field.tsx";
import { PictureField } from "./picture-field.tsx";
import { PictureInsert } from "./picture-insert.tsx";

const key = "0123456789abcdef".repeat(2);
const facts = { file: `uploads/${key}-960.jpg`, width: 960, height: 640, sizes: [480, 960] };
const words = { alt: "A pier", caption: "At dawn", credit: "Lena" };
const wrong = translator("en", "wrong");

test("a picture and its words go along with the form, so that it needs no script to keep them", () => {
  const picture = { ...facts, ...words, focal: { x: 20, y: 70 } };
  const html = renderToStaticMarkup(
    <PictureField
      locale="en"
      name="picture"
      picture={picture}
      action="/organise/pictures/add"
      codes={{ "picture-alt": "required", "picture-sent": "pictureKind" }}
    />,
  );
  expect(html).toContain(
    `<input type="hidden" id="picture-file" name="picture-file" value="${facts.file}"/>`,
  );
  expect(html).toContain(`src="/uploads/${key}-480.jpg"`);
  for (const [word, value] of Object.entries(words))
    expect(html).toMatch(new RegExp(`name="picture-${word}"[^>]*value="${value}"`));
  expect(html).toMatch(/name="picture-x"[^>]*value="20"/);
  expect(html).toMatch(/type="file" accept="image\/jpeg,image\/png,image\/webp" id="picture-sent"/);
  expect(html).toContain(wrong("required"));
  expect(html).toContain(wrong("pictureKind"));
  expect(html).toContain('data-upload="/organise/pictures/add"');
});

test("without a picture there is nothing to leave out and nothing to look at", () => {
  const field = { locale: "fr", name: "picture", picture: null, action: "/x" } as const;
  const html = renderToStaticMarkup(<PictureField {...field} />);
  expect(html).not.toContain("picture-drop");
  expect(html).not.toContain("src=");
  expect(html).toContain('data-upload="/fr/x"');
});

test("what is put into a text waits folded, and opens with what is wrong with it", () => {
  const insert = { locale: "en", name: "insert", text: "body", action: "/x" } as const;
  const folded = renderToStaticMarkup(<PictureInsert {...insert} />);
  expect(folded).not.toMatch(/<details[^>]* open/);
  expect(folded).toContain('data-text="body"');
  const open = renderToStaticMarkup(
    <PictureInsert {...insert} codes={{ "insert-alt": "required" }} />,
  );
  expect(open).toMatch(/<details[^>]* open/);
});

test("a paper keeps its file and its language", () => {
  const paper = { file: `uploads/${key}.pdf`, bytes: 1_400_000, locale: "fr" } as const;
  const html = renderToStaticMarkup(
    <PaperField locale="en" name="paper" paper={paper} action="/x" />,
  );
  expect(html).toContain(`name="paper-file" value="${paper.file}"`);
  expect(html).toContain("1.4 MB");
  expect(html).toContain('<option value="fr" lang="fr" selected="">');
});
