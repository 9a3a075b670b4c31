import { once } from "node:events";
import { MessageChannel } from "node:worker_threads";
import { afterEach, expect, test, vi } from "vitest";
import { answerCalls, createCaller } from "./calls.ts";
import { Conflict, NotFound, StorageUnavailable, TooMany } from "./refusals.ts";

const functions = {
  double: async (number: number) => 2 * number,
  refuse: async (kind: string) => {
    if (kind === "TooMany") throw new TooMany(7);
    if (kind === "StorageUnavailable") throw new StorageUnavailable("SQLITE_FULL");
    throw kind === "Conflict" ? new Conflict() : new NotFound();
  },
  break: async (typed: string) => {
    throw new TypeError(`cannot read ${typed}`);
  },
  hang: () => new Promise<never>(() => {}),
};

let ports: MessageChannel;

function open() {
  ports = new MessageChannel();
  answerCalls(ports.port2, functions);
  return createCaller<typeof functions>(ports.port1);
}

afterEach(() => {
  vi.useRealTimers();
  ports.port1.close();
});

test("a call runs on the other side and brings back its outcome", async () => {
  const { functions: far, waiting } = open();
  const calls = Promise.all([far.double(1), far.double(2), far.double(3)]);
  expect(waiting().calls).toBe(3);
  expect(await calls).toEqual([2, 4, 6]);
  expect(waiting()).toEqual({ calls: 0, oldestMilliseconds: 0 });
});

test("the calls of one turn travel as one message", async () => {
  const { functions: far } = open();
  void far.hang();
  void far.hang();
  const [message] = (await once(ports.port2, "message")) as [unknown[]];
  expect(message).toHaveLength(2);
});

test("a refusal is thrown here as it was there", async () => {
  const { functions: far } = open();
  await expect(far.refuse("NotFound")).rejects.toBeInstanceOf(NotFound);
  await expect(far.refuse("Conflict")).rejects.toBeInstanceOf(Conflict);
  await expect(far.refuse("StorageUnavailable")).rejects.toBeInstanceOf(StorageUnavailable);
  await expect(far.refuse("TooMany")).rejects.toMatchObject({ retryAfterSeconds: 7 });
});

test("of another error only its name and place cross over", async () => {
  const { functions: far } = open();
  const error = await far.break("ada@example.org").catch((thrown: Error) => thrown);
  expect(error).toMatchObject({ name: "TypeError", message: "" });
  expect((error as Error).stack).toContain("calls.test.ts");
  expect((error as Error).stack).not.toContain("ada@example.org");
});

test("how long the oldest call has waited is known", async () => {
  vi.useFakeTimers({ toFake: ["performance"] });
  const { functions: far, waiting } = open();
  void far.hang();
  vi.advanceTimersByTime(2000);
  expect(await far.double(1)).toBe(2);
  vi.advanceTimersByTime(1);
  expect(waiting()).toEqual({ calls: 1, oldestMilliseconds: 2001 });
});
