import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Account } from "./account.tsx";
import { ChangeEmail } from "./change-email.tsx";
import { Departure } from "./departure.tsx";
import { GoOn } from "./go-on.tsx";
import { ProofWays } from "./proof-ways.tsx";
import { SignInWays } from "./sign-in-ways.tsx";

const at = new Date("2026-11-21T18:05:00Z");
const shown = {
  locale: "en",
  organiser: { id: "1", name: "Anna & Bo", email: "anna@example.org", locale: "fr" },
  awaited: undefined,
  passkeys: [],
  isProven: true,
  sessions: [],
  news: undefined,
} as const;

test("an organiser's own page says what there is, and leaves out what browsers could not use", () => {
  const html = renderToStaticMarkup(<Account {...shown} />);
  expect(html).toContain('value="Anna &amp; Bo"');
  expect(html).toContain("<bdi>anna@example.org</bdi>");
  expect(html).toContain('<option value="fr" lang="fr" selected="">Français</option>');
  expect(html).toContain("Passkeys");
  expect(renderToStaticMarkup(<Account {...shown} passkeys={undefined} />)).not.toContain(
    "Passkeys",
  );
});

test("a passkey is named with its times, whether it has a copy, and what removing it does", () => {
  const key = { id: "key", name: "<My> key", createdAt: at, usedAt: null };
  const passkeys = [{ ...key, canBeBackedUp: true, isBackedUp: false }];
  const html = renderToStaticMarkup(<Account {...shown} passkeys={passkeys} />);
  expect(html).toContain("<bdi>&lt;My&gt; key</bdi>");
  expect(html).toContain("Added 21 November 2026 at 18:05 UTC. Not used yet. It can be backed up");
  expect(html).toContain("To undo that, add it again");
  expect(html).toContain('action="/organise/account/passkeys/remove" method="post"');
});

test("without a fresh proof no passkey is added, but the way to a proof is shown", () => {
  const html = renderToStaticMarkup(<Account {...shown} isProven={false} />);
  expect(html).toContain('action="/organise/prove" method="post"');
});

test("a session is known by its device and times; the one that is looked from is marked, and not ended alone", () => {
  const times = { createdAt: at, expiresAt: new Date("2026-11-22T06:05:00Z") };
  const sessions = [
    { key: "a", device: { browser: "Firefox", system: "Android" }, ...times, isCurrent: false },
    { key: "b", device: { browser: null, system: null }, ...times, isCurrent: true },
  ];
  const html = renderToStaticMarkup(<Account {...shown} sessions={sessions} />);
  expect(html).toContain("Sign out Firefox on Android");
  expect(html).toContain("An unknown browser<span");
  expect(html).toContain("ends 22 November 2026 at 06:05 UTC at the latest");
  expect(html.match(/name="session"/g)).toHaveLength(1);
});

test("what has just been done is said, what failed in another colour", () => {
  expect(renderToStaticMarkup(<Account {...shown} news="saved" />)).toContain("note good");
  expect(renderToStaticMarkup(<Account {...shown} news="refused" />)).toContain('class="note"');
});

test("only ways that this installation has are offered; a passkey's stays hidden without script", () => {
  const none = <SignInWays locale="en" provider={undefined} arePasskeysPossible={false} />;
  expect(renderToStaticMarkup(none)).not.toContain("<form");
  const both = <SignInWays locale="fr" provider="River Union" arePasskeysPossible />;
  const html = renderToStaticMarkup(both);
  expect(html).toContain('action="/fr/sign-in/identity" method="post"');
  expect(html).toContain("River Union");
  expect(html.match(/<form/g)).toHaveLength(1);
});

test("a proof is asked for by mail first, then for its code; a wrong one is named beside the field", () => {
  const ways = { locale: "en", id: "id", email: "anna@example.org", wrong: undefined } as const;
  const more = { hasPasskeys: false, provider: undefined };
  const asked = renderToStaticMarkup(<ProofWays {...ways} {...more} isCodeSent={false} />);
  expect(asked).toContain('action="/organise/prove/id/mail"');
  expect(asked).not.toContain('name="code"');
  const wrong = <ProofWays {...ways} {...more} isCodeSent wrong="code" />;
  expect(renderToStaticMarkup(wrong)).toMatch(/href="#code".*id="code-error".*aria-invalid="true"/);
});

test("what waited is posted where it was going, with all its fields", () => {
  const fields = [
    ["id", "1"],
    ["id", "2"],
  ] as const;
  const rest = { locale: "fr", fields, back: "/fr/organise?period=2003" } as const;
  const html = renderToStaticMarkup(<GoOn {...rest} path="/organise/x" />);
  expect(html).toContain('action="/fr/organise/x" method="post"');
  expect(html.match(/name="id"/g)).toHaveLength(2);
  expect(html).toContain('href="/fr/organise?period=2003"');
  expect(renderToStaticMarkup(<GoOn {...rest} path={undefined} />)).not.toContain("<form");
});

test("a link for a new address changes nothing by itself, and one that is over says so", () => {
  const open = <ChangeEmail locale="en" token="a-token" email="new@example.org" />;
  expect(renderToStaticMarkup(open)).toContain(
    'action="/organise/account/email/a-token/confirm" method="post"',
  );
  const over = <ChangeEmail locale="en" token="a-token" email={undefined} />;
  expect(renderToStaticMarkup(over)).not.toContain("<form");
});

test("on the way to the provider a link stands for who is not taken there", () => {
  const address = "https://login.example.org/auth?a=1&b=2";
  const html = renderToStaticMarkup(<Departure locale="en" provider="River" address={address} />);
  expect(html).toContain('href="https://login.example.org/auth?a=1&amp;b=2"');
});
