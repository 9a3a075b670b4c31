import { solveChallenge } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/pbkdf2";
import { beforeEach, expect, test, vi } from "vitest";
import { createGate, type Gate, type Post } from "./gate.ts";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["performance"] });
  return () => void vi.useRealTimers();
});

const slug = "icc";
const calm = { isUnderAttack: () => false };
const post = (more: Partial<Post> = {}): Post => ({
  slug,
  client: "a",
  hasScript: false,
  work: undefined,
  isTrapped: false,
  ...more,
});
const withScript = { hasScript: true };

async function solve(gate: Gate, client = "a"): Promise<string> {
  const challenge = await gate.challenge(slug, client);
  return JSON.stringify({ challenge, solution: await solveChallenge({ challenge, deriveKey }) });
}

async function judgeMany(gate: Gate, count: number, more: Partial<Post> = {}) {
  const verdicts = [];
  for (let time = 0; time < count; time++) verdicts.push(await gate.judge(post(more)));
  return verdicts;
}

test("five in a minute are free, then a browser is asked for work and anybody else is held", async () => {
  const gate = createGate(calm);
  expect(new Set(await judgeMany(gate, 5))).toEqual(new Set(["free"]));
  expect(await gate.judge(post())).toBe("held");
  expect(await gate.judge(post(withScript))).toBe("work");
  expect(await gate.judge(post({ client: "b" }))).toBe("free");
  vi.advanceTimersByTime(60_000);
  expect(await gate.judge(post())).toBe("free");
});

test("thirty in an hour are free", async () => {
  const gate = createGate(calm);
  const verdicts = [];
  for (let minute = 0; minute < 7; minute++) {
    verdicts.push(...(await judgeMany(gate, 5, withScript)));
    vi.advanceTimersByTime(60_000);
  }
  expect(verdicts.slice(0, 30)).toEqual(Array(30).fill("free"));
  expect(verdicts.slice(30)).toEqual(Array(5).fill("work"));
  vi.advanceTimersByTime(53 * 60_000);
  expect(await gate.judge(post(withScript))).toBe("free");
});

test("who has done the work signs, once for each time it is done", async () => {
  const gate = createGate(calm);
  await judgeMany(gate, 5);
  const work = await solve(gate);
  expect(await gate.judge(post({ ...withScript, work, slug: "other" }))).toBe("work");
  expect(await gate.judge(post({ ...withScript, work }))).toBe("free");
  expect(await gate.judge(post({ ...withScript, work }))).toBe("work");
  expect(await gate.judge(post({ work }))).toBe("held");
});

test("who asks for work again and again and never does it is held, as without script", async () => {
  const gate = createGate({ isUnderAttack: () => true });
  const asked = await judgeMany(gate, 30, withScript);
  expect(new Set(asked)).toEqual(new Set(["work"]));
  expect(await gate.judge(post(withScript))).toBe("held");
  expect(await gate.judge(post({ ...withScript, client: "b" }))).toBe("work");
  expect(await gate.judge(post({ ...withScript, work: await solve(gate) }))).toBe("free");
  expect(await gate.judge(post(withScript))).toBe("work");
});

test("work that is offered and not needed is not used up", async () => {
  const gate = createGate(calm);
  const work = await solve(gate);
  expect(await judgeMany(gate, 5, { work })).toEqual(Array(5).fill("free"));
  expect(await gate.judge(post({ work }))).toBe("free");
  expect(await gate.judge(post({ work }))).toBe("held");
});

test("beyond three hundred in a day only harder work helps, and the minutes before it do not", async () => {
  const gate = createGate(calm);
  const early = await solve(gate);
  await judgeMany(gate, 300);
  expect(await gate.judge(post({ ...withScript, work: early }))).toBe("work");
  const work = await solve(gate);
  expect(await gate.judge(post({ ...withScript, work }))).toBe("free");
  vi.advanceTimersByTime(3_600_000);
  expect(await gate.judge(post())).toBe("held");
  vi.advanceTimersByTime(23 * 3_600_000);
  expect(await gate.judge(post())).toBe("free");
});

test("under attack everybody is asked for work, and held without it", async () => {
  const gate = createGate({ isUnderAttack: (attacked) => attacked === slug });
  expect(await gate.judge(post())).toBe("held");
  expect(await gate.judge(post(withScript))).toBe("work");
  expect(await gate.judge(post({ work: await solve(gate) }))).toBe("free");
  expect(await gate.judge(post({ slug: "other" }))).toBe("free");
});

test("what fills in what nobody sees is held, whatever work it has done, and takes nothing from others", async () => {
  const gate = createGate(calm);
  const work = await solve(gate);
  const trapped = await judgeMany(gate, 20, { isTrapped: true, work });
  expect(trapped).toEqual(Array(20).fill("held"));
  expect(await gate.judge(post())).toBe("free");
});

test("after a restart work is asked for again", async () => {
  const work = await solve(createGate(calm));
  const gate = createGate({ isUnderAttack: () => true });
  expect(await gate.judge(post({ ...withScript, work }))).toBe("work");
});
