import type { IncomingMessage, ServerResponse } from "node:http";
import { expect, test } from "vitest";
import { startFront } from "./test-front.ts";

test("a picture may be large, but only from whoever is shown the page it is sent from", async () => {
  const path = "/fr/organise/campaigns/river/picture/upload";
  const large = Buffer.alloc(300_000);
  const uploads = [{ pattern: "/organise/campaigns/:slug/picture/upload", maxBytes: 10_000_000 }];
  const render = (incoming: IncomingMessage, outgoing: ServerResponse, body: string) => {
    const { cookie = "" } = incoming.headers;
    const status = { "session=1": 200, "session=2": 307, "session=3": 404 }[cookie] ?? 307;
    const headers = cookie === "" ? { location: "/fr/sign-in" } : {};
    outgoing.writeHead(status, headers).end(incoming.method === "HEAD" ? "" : `${body.length}`);
  };
  const { ask, rendered } = await startFront(render, { uploads });
  const send = (target: string, body: Buffer, cookie = "session=1") =>
    ask(target, {
      method: "POST",
      headers: {
        "content-type": "multipart/form-data; boundary=x",
        origin: "http://localhost:4100",
        cookie,
      },
      body,
    });
  expect(await send(path, large)).toMatchObject({ status: 200, text: "300000" });
  expect(rendered).toEqual(["HEAD /fr/organise/campaigns/river/picture", `POST ${path}`]);
  expect((await send(path, large, "session=2")).status).toBe(403);
  expect((await send(path, large, "session=3")).status).toBe(404);
  const sentOn = await send(path, large, "");
  expect([sentOn.status, sentOn.headers.location]).toEqual([303, "/fr/sign-in"]);
  expect(rendered.at(-1)).toMatch(/^(HEAD|POST \/.*refused)/);
  expect((await send("/organise/campaigns/river/text", large)).status).toBe(413);
  expect((await send(path, Buffer.alloc(10_100_000))).status).toBe(413);
});
