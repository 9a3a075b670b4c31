import { expect, test, vi } from "vitest";
import { sentHole } from "../holes.ts";
import { localePath, locales } from "../locales.ts";
import { StorageUnavailable, TooMany } from "../refusals.ts";
import type { FrontHandler } from "./exchange.ts";
import type { FrontOptions } from "./front.ts";
import { unavailable } from "./refusal.ts";
import { renderPlainly, startFront, type Render } from "./test-front.ts";

const handler: FrontHandler = async ({ params }) => {
  if (params.slug === "often") throw new TooMany(7);
  throw params.slug === "full" ? new StorageUnavailable("SQLITE_FULL") : unavailable();
};
/** As Next's `/refused` does: a form with the place for what was sent. */
const renderAgain: Render = (incoming, outgoing, body) => {
  const { form, status } = JSON.parse(body) as { form: string; status: number };
  outgoing.writeHead(status, { "content-type": "text/html; charset=utf-8" });
  outgoing.end(`<title>${incoming.url} ${form}</title><form method="post">${sentHole}</form>`);
};
const start = (render = renderAgain, options: Partial<FrontOptions> = {}) =>
  startFront(render, {
    ...options,
    routes: [
      { method: "POST", pattern: "/campaigns/:slug/signatures", handler },
      { method: "POST", pattern: "/signatures/:token/confirm", handler },
    ],
    holeValue: () => "84,598",
  });
const post = (fields: Record<string, string>, headers: Record<string, string> = {}) => ({
  method: "POST",
  headers: { "content-type": "application/x-www-form-urlencoded", ...headers },
  body: new URLSearchParams(fields).toString(),
});

test.each(["full", "queued"])("what was typed comes back to be sent again: %s", async (slug) => {
  const { ask } = await start();
  const path = `/fr/campaigns/${slug}/signatures`;
  const answer = await ask(path, post({ name: "Ada Lovelace", town: "London" }));
  expect(answer.status).toBe(503);
  expect(answer.headers["retry-after"]).toBe("5");
  expect(answer.headers["cache-control"]).toBe("no-store");
  expect(answer.text).toBe(
    '<title>/fr/refused again</title><form method="post">' +
      '<dl class="facts"><div><dt>name</dt><dd dir="auto">Ada Lovelace</dd></div>' +
      '<div><dt>town</dt><dd dir="auto">London</dd></div></dl>' +
      '<input type="hidden" name="name" value="Ada Lovelace">' +
      '<input type="hidden" name="town" value="London"></form>',
  );
});

test("a limit for the moment keeps what was typed, too", async () => {
  const { ask } = await start();
  const answer = await ask("/campaigns/often/signatures", post({ name: "Ada" }));
  expect([answer.status, answer.headers["retry-after"]]).toEqual([429, "7"]);
  expect(answer.text).toContain('value="Ada"');
});

test("the page is rendered once for a language, and knows nobody", async () => {
  const heard: string[] = [];
  const { ask } = await start((incoming, outgoing, body) => {
    heard.push(body);
    return renderAgain(incoming, outgoing, body);
  });
  const first = await ask("/campaigns/full/signatures", post({ name: "Ada" }));
  const second = await ask("/campaigns/full/signatures", post({ name: "Grace" }));
  expect([first.text.includes("Ada"), second.text.includes("Grace")]).toEqual([true, true]);
  expect(second.text).not.toContain("Ada");
  expect(heard).toEqual(['{"form":"again","status":503}']);
});

test.each([
  `"><script>alert(1)</script>`,
  `' onclick='alert(1)`,
  "</form><form action=https://evil.example>",
  `${sentHole}`,
  "\uE000count:icc:en\uE001",
  "one\r\ntwo\nthree",
  "&quot;&#34;&amp;",
])("a hostile value is only a value: %j", async (value) => {
  const { ask } = await start();
  const answer = await ask("/campaigns/full/signatures", post({ [value]: value }));
  expect(answer.text.match(/<(form|script|input)/g)).toEqual(["<form", "<input"]);
  expect(answer.text).not.toContain("84,598");
  const [, name, kept] = /name="([^"<>]*)" value="([^"<>]*)">/.exec(answer.text)!;
  expect([unescape(name!), unescape(kept!)]).toEqual([value, value]);
});

test("nothing of it is compressed, so that its size says nothing and costs nothing", async () => {
  const { ask } = await start();
  const form = post({ comment: "x".repeat(2000) }, { "accept-encoding": "br, gzip" });
  const answer = await ask("/campaigns/full/signatures", form);
  expect(answer.headers["content-encoding"]).toBeUndefined();
  expect(answer.headers["content-length"]).toBe(String(answer.body.length));
});

test("pages with a token in their address keep the policy of such pages", async () => {
  const { ask } = await start();
  const answer = await ask("/signatures/secret/confirm", post({ consent: "yes" }));
  expect(answer.status).toBe(503);
  expect(answer.headers["referrer-policy"]).toBe("strict-origin");
  expect(answer.text).toContain('name="consent" value="yes"');
});

test("programs get a word", async () => {
  const { ask } = await start();
  const json = { "content-type": "application/json" };
  const answer = await ask("/campaigns/full/signatures", {
    method: "POST",
    headers: json,
    body: '{"name":"Ada"}',
  });
  expect([answer.status, answer.text]).toEqual([503, '{"error":"unavailable"}']);
  expect(answer.headers["retry-after"]).toBe("5");
});

test.each<[string, Render]>([
  ["is away", (incoming) => incoming.socket.destroy()],
  ["answers too late", () => {}],
  ["renders a page without a place for it", renderPlainly],
])("the front door words the page itself when the renderer %s", async (_, render) => {
  const { ask } = await start(render);
  const answer = await ask("/ar/campaigns/full/signatures", post({ name: "Ada" }));
  expect(answer.status).toBe(503);
  expect(answer.text).toContain('<html lang="ar" dir="rtl">');
  expect(answer.text).toContain('<form method="post"><dl class="facts">');
  expect(answer.text).toContain('<input type="hidden" name="name" value="Ada"><button>');
});

test("the very first overload finds the whole page in every language, though nothing can be rendered", async () => {
  let version = 1;
  const firstReady = Promise.withResolvers<void>();
  const options = { firstReady: firstReady.promise, version: () => version };
  const { ask, renderer, rendered } = await start(renderAgain, options);
  expect(rendered).toEqual([]);
  firstReady.resolve();
  await vi.waitFor(() => expect(rendered).toHaveLength(2 * locales.length));
  // The last one may still be on its way into the store; who asks for it waits for that.
  await ask("/zh/campaigns/full/signatures", post({ name: "Ada" }));
  renderer.close();
  renderer.closeAllConnections();
  version = 2;
  for (const locale of locales) {
    for (const slug of ["full", "often"]) {
      const path = localePath(locale, `/campaigns/${slug}/signatures`);
      const answer = await ask(path, post({ name: "Ada" }));
      expect(answer.text).toContain(`<title>/${locale}/refused again</title>`);
      expect(answer.text).toContain('value="Ada"');
    }
  }
});

function unescape(text: string): string {
  return text.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)));
}
