import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { AcceptForm } from "./accept-form.tsx";
import { ChangeRole } from "./change-role.tsx";
import { InstallationLinks } from "./installation-links.tsx";
import { RemoveMate } from "./remove-mate.tsx";
import { Team } from "./team.tsx";

const anna = {
  id: 7,
  name: "Anna",
  email: "anna@example.org",
  role: "owner",
  since: "2026-03-01",
  isFromAbove: false,
  isReader: true,
} as const;
const shown = {
  locale: "en",
  path: "/organise/campaigns/river/team",
  campaign: { slug: "river", title: "A river", titleLocale: "en", state: "open" },
  people: [anna, { ...anna, id: 8, name: "Tara", isFromAbove: true, isReader: false }],
  invited: [],
  news: undefined,
  typed: { email: "", role: "editor", locale: "en" },
  mistakes: [],
} as const;
const mate = {
  locale: "en",
  name: "Anna",
  held: "owner",
  roleName: "Owner",
  isLastOwner: false,
  isReader: false,
  own: "/organise/team/7",
  back: "/organise/team",
} as const;

test("owners see who works here and where each is changed; an empty list says what will stand there", () => {
  const html = renderToStaticMarkup(<Team {...shown} mistakes={[]} />);
  expect(html).toContain("Anna (you)");
  expect(html).toContain("Owner, in the whole installation");
  expect(html).toContain('href="/organise/campaigns/river/team/7"');
  expect(html).not.toContain('href="/organise/campaigns/river/team/8"');
  expect(html).toContain("Nobody is invited at the moment");
  expect(html).toContain('action="/organise/campaigns/river/team/invitations"');
});

test("others see who works here and what each role may do, and no form", () => {
  const people = [{ ...anna, email: undefined }];
  const html = renderToStaticMarkup(
    <Team {...shown} people={people} invited={undefined} mistakes={[]} />,
  );
  expect(html).not.toContain("<form");
  expect(html).not.toContain("@");
  expect(html).not.toContain("team/7");
  expect(html).toContain("Looks after single signatures");
});

test("an expired invitation says so, and can be sent again or taken back", () => {
  const expiresAt = new Date("2026-03-08T10:00:00Z");
  const waiting = { id: 3, email: "ben@example.org", role: "analyst", expiresAt, isExpired: true };
  const html = renderToStaticMarkup(
    <Team {...shown} invited={[{ ...waiting, role: "analyst" }]} mistakes={[]} news="over" />,
  );
  expect(html).toContain("Expired on 8 March 2026");
  expect(html).toContain('action="/organise/campaigns/river/team/invitations/3/mail"');
  expect(html).toMatch(/role="status" class="note">Nothing has changed/);
});

test("before a change or a removal stands what it does, to oneself too, and how to undo it", () => {
  const change = renderToStaticMarkup(<ChangeRole {...mate} isReader />);
  expect(change).toMatch(/signed out on all devices.*Invitations that Anna has sent.*This is you/);
  expect(change).toMatch(/value="owner"[^>]*checked|checked[^>]*value="owner"/);
  const removal = renderToStaticMarkup(<RemoveMate {...mate} held="editor" />);
  expect(removal).toContain("Invite Anna again, to the same address.");
  expect(removal).not.toContain("Invitations that");
  expect(removal).toMatch(/<button type="submit" class="danger">Remove from the team/);
});

test("the last owner can be neither changed nor removed", () => {
  for (const Page of [ChangeRole, RemoveMate]) {
    const html = renderToStaticMarkup(<Page {...mate} isLastOwner />);
    expect(html).toContain("Make somebody else an owner first");
    expect(html).not.toContain("<form");
  }
});

test("an invitation says by whom and to what; who is an organiser already gives no name", () => {
  const form = { locale: "en", token: "t", email: "anna@example.org", role: "editor" } as const;
  const known = { title: "A river", inviter: "Olga", isKnown: true, isNameWrong: false };
  const html = renderToStaticMarkup(<AcceptForm {...form} {...known} />);
  expect(html).toMatch(/the campaign “A river”.*Olga.*Editor.*Writes what the campaign says/);
  expect(html).not.toContain("<input");
  const newcomer = { ...known, title: undefined, isKnown: false, isNameWrong: true };
  const asked = renderToStaticMarkup(<AcceptForm {...form} {...newcomer} />);
  expect(asked).toMatch(/all campaigns here.*role="alert".*aria-invalid="true"/);
});

test("an analyst of the installation is led to the team, and not to the history", () => {
  const html = renderToStaticMarkup(<InstallationLinks locale="en" held="analyst" />);
  expect(html).toContain('href="/organise/team"');
  expect(html).not.toContain("/organise/history");
});
