import { solveChallenge, type Challenge } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/pbkdf2";
import { afterEach, expect, test, vi } from "vitest";
import { createProofOfWork } from "./proof-of-work.ts";

afterEach(() => void vi.useRealTimers());

const proofs = createProofOfWork();

async function solve(challenge: Challenge): Promise<string> {
  return JSON.stringify({ challenge, solution: await solveChallenge({ challenge, deriveKey }) });
}

test("an answer serves once, even when it comes twice at the same time", async () => {
  const answer = await solve(await proofs.ask("icc", "usual"));
  const accepted = [answer, answer].map((text) => proofs.accept(text, "icc", "usual"));
  expect((await Promise.all(accepted)).filter(Boolean)).toHaveLength(1);
  expect(await proofs.accept(answer, "icc", "usual")).toBe(false);
});

test("an answer serves for what it was asked for, and for no harder thing", async () => {
  const answer = await solve(await proofs.ask("icc", "usual"));
  expect(await proofs.accept(answer, "other", "usual")).toBe(false);
  expect(await proofs.accept(answer, "icc", "harder")).toBe(false);
  expect(await proofs.accept(answer, "icc", "usual")).toBe(true);
});

test("an answer to the harder thing serves for the usual one", async () => {
  const answer = await solve(await proofs.ask("icc", "harder"));
  expect(await proofs.accept(answer, "icc", "usual")).toBe(true);
});

test("an answer that comes after ten minutes is too late", async () => {
  const answer = await solve(await proofs.ask("icc", "usual"));
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 601_000 });
  expect(await proofs.accept(answer, "icc", "usual")).toBe(false);
});

test("nothing serves that was not asked, not done, or written anew", async () => {
  const challenge = await proofs.ask("icc", "usual");
  const { challenge: known, solution } = JSON.parse(await solve(challenge)) as {
    challenge: Challenge;
    solution: { counter: number; derivedKey: string };
  };
  const easier = { ...known, parameters: { ...known.parameters, cost: 1 } };
  const foreign = await createProofOfWork().ask("icc", "usual");
  const bad = [
    { challenge: known, solution: { ...solution, derivedKey: "00".repeat(32) } },
    { challenge: known, solution: { ...solution, derivedKey: "no hex" } },
    { challenge: known },
    { challenge: { ...known, signature: "00" }, solution },
    { challenge: easier, solution },
    JSON.parse(await solve(foreign)),
  ];
  for (const answer of bad) {
    expect(await proofs.accept(JSON.stringify(answer), "icc", "usual")).toBe(false);
  }
  for (const text of ["", "{", "null", "[1]", "x".repeat(5000)]) {
    expect(await proofs.accept(text, "icc", "usual")).toBe(false);
  }
  expect(await proofs.accept(JSON.stringify({ challenge: known, solution }), "icc", "usual")).toBe(
    true,
  );
});
