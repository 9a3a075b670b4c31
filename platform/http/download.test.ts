import { once } from "node:events";
import { request } from "node:http";
import { brotliDecompressSync } from "node:zlib";
import { expect, test } from "vitest";
import { NotAllowed } from "../refusals.ts";
import type { DownloadAnswer } from "./download.ts";
import { renderPlainly, startFront } from "./test-front.ts";

const path = "/organise/campaigns/icc/export";
const ours = { "sec-fetch-site": "same-origin" };
const pieceBytes = 65_536;

async function start(handler: () => DownloadAnswer) {
  const downloads = [
    { pattern: "/organise/campaigns/:slug/export", handler: async () => handler() },
  ];
  return startFront(renderPlainly, { downloads });
}

/** Pieces that share one memory, as those of a thread do. */
async function* alphabet(rounds: number, ended = () => {}): AsyncGenerator<Uint8Array> {
  const memory = Buffer.alloc(pieceBytes);
  try {
    for (let round = 0; round < rounds; round++) yield memory.fill(97 + (round % 26));
  } finally {
    ended();
  }
}

const file = (content: AsyncIterable<Uint8Array>) => ({ name: "a.csv", type: "text/csv", content });
const expected = (rounds: number) =>
  Buffer.concat(
    Array.from({ length: rounds }, (_, round) => Buffer.alloc(pieceBytes, 97 + (round % 26))),
  );

test("a file is sent as it is made, and nothing of it is mixed up though its pieces share memory", async () => {
  const { ask } = await start(() => file(alphabet(50)));
  const { status, headers, body } = await ask(path, { method: "POST", headers: ours });
  expect(status).toBe(200);
  expect(headers).toMatchObject({
    "content-type": "text/csv",
    "content-disposition": 'attachment; filename="a.csv"',
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
  });
  expect(body.equals(expected(50))).toBe(true);
});

test("the same, compressed", async () => {
  const { ask } = await start(() => file(alphabet(50)));
  const headers = { ...ours, "accept-encoding": "br" };
  const answer = await ask(path, { method: "POST", headers });
  expect(answer.headers["content-encoding"]).toBe("br");
  expect(brotliDecompressSync(answer.body).equals(expected(50))).toBe(true);
});

test.each(["identity", "br"])(
  "a reader who leaves ends the making of the file: %s",
  async (encoding) => {
    const over = Promise.withResolvers<void>();
    const { port } = await start(() => file(alphabet(Infinity, over.resolve)));
    const headers = { host: "localhost:4100", ...ours, "accept-encoding": encoding };
    const outgoing = request({ port, path, method: "POST", headers }).end();
    const [answer] = await once(outgoing, "response");
    await once(answer, "data");
    answer.destroy();
    await over.promise;
  },
);

test("a reader who does not read holds it up", async () => {
  let made = 0;
  const { port } = await start(() =>
    file(
      (async function* () {
        for await (const piece of alphabet(2000)) {
          made += 1;
          yield piece;
        }
      })(),
    ),
  );
  const headers = { host: "localhost:4100", ...ours };
  const outgoing = request({ port, path, method: "POST", headers }).end();
  const [answer] = await once(outgoing, "response");
  let before = -1;
  while (before !== made) {
    before = made;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  expect(made).toBeLessThan(500);
  answer.destroy();
});

test("a file that cannot be made whole is cut off, so that nobody takes it for whole", async () => {
  async function* broken() {
    yield Buffer.from("one");
    throw new Error("no more");
  }
  const { ask } = await start(() => file(broken()));
  await expect(ask(path, { method: "POST", headers: ours })).rejects.toThrow(/aborted|hang up/);
});

test("only our own pages may post for it; looking finds the workspace", async () => {
  const { ask, rendered } = await start(() => file(alphabet(1)));
  const refused = [{}, { "sec-fetch-site": "cross-site" }, { origin: "https://evil.example" }];
  for (const headers of refused) {
    expect((await ask(path, { method: "POST", headers })).status).toBe(403);
  }
  await ask(path);
  expect(rendered.at(-1)).toBe(`GET ${path}`);
});

test("a handler may refuse, or send somewhere else", async () => {
  const refusing = await start(() => {
    throw new NotAllowed();
  });
  const refused = await refusing.ask(path, { method: "POST", headers: ours });
  expect([refused.status, refused.headers["content-disposition"]]).toEqual([403, undefined]);
  const sending = await start(() => ({ location: "/sign-in" }));
  const sent = await sending.ask(path, { method: "POST", headers: ours });
  expect([sent.status, sent.headers.location]).toEqual([303, "/sign-in"]);
});
