import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { CampaignNav } from "./campaign-nav.tsx";
import { ConfirmAct } from "./confirm-act.tsx";
import { Conflict } from "./conflict.tsx";
import { LimitedField } from "./limited-field.tsx";

const river = { slug: "river", title: "A river", locale: "en", state: "open", count: 3 } as const;

test("beneath the campaign that is looked at stand its sections, and only those of one's role", () => {
  const campaigns = [
    { ...river, role: "editor" as const },
    { ...river, slug: "air", role: "editor" as const },
  ];
  const nav = { locale: "fr" as const, path: "/organise/campaigns/river/text", campaigns };
  const html = renderToStaticMarkup(<CampaignNav {...nav} />);
  expect(html).toContain('href="/fr/organise/campaigns/river/text" aria-current="page"');
  expect(html).not.toContain("/air/text");
  const asAnalyst = campaigns.map((one) => ({ ...one, role: "analyst" as const }));
  expect(renderToStaticMarkup(<CampaignNav {...nav} campaigns={asAnalyst} />)).not.toContain(
    "/text",
  );
});

test("a field says how much of its length is left, or by how much it is too long", () => {
  const field = (value: string) =>
    renderToStaticMarkup(
      <LimitedField locale="en" id="title" label="Title" limit={10} value={value}>
        {(wiring) => <input name="title" defaultValue={value} {...wiring} />}
      </LimitedField>,
    );
  expect(field("A river")).toMatch(/aria-describedby="title-left".*At most 10 .*>3<\/output>/);
  expect(field("A river, clean")).toMatch(/class="over"[^>]*>-4<\/output>/);
});

test("before an act stands what it will do, how to undo it, and the way back", () => {
  const html = renderToStaticMarkup(
    <ConfirmAct
      locale="ar"
      title="Close?"
      effects={["Nobody can sign."]}
      undo="Reopen it."
      action="/a/close"
      back="/a"
      submit="Close"
      hidden={{ seen: "7" }}
    />,
  );
  expect(html).toMatch(/Nobody can sign\..*Reopen it\./);
  expect(html).toContain('action="/ar/a/close"');
  expect(html).toContain('name="seen" value="7"');
  expect(html).toContain('href="/ar/a"');
});

test("who comes second sees both texts and their difference, and everything typed is sent along", () => {
  const html = renderToStaticMarkup(
    <Conflict
      locale="en"
      by="Olga"
      at="1 March 2026"
      fields={[{ label: "Titre", theirs: "Un fleuve", mine: "Un lac", lang: "fr" }]}
      action="/a/text"
      back="/a/text"
      mine={{ title: "Un lac", seen: "9" }}
    />,
  );
  expect(html).toMatch(/<p class="as-written" lang="fr" dir="ltr">Un fleuve</);
  expect(html).toMatch(/<p class="as-written" lang="fr" dir="ltr">Un lac</);
  expect(html).toMatch(/<del>fleuve<\/del><ins>lac<\/ins>/);
  expect(html).toContain('type="hidden" name="title" value="Un lac"');
  expect(html).toContain('name="seen" value="9"');
});
