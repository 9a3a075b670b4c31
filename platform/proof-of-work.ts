import { createChallenge, randomInt, verifySolution, type Challenge } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/pbkdf2";
import { z } from "zod";
import { newToken } from "./tokens.ts";
import { WindowCounter } from "./window-counter.ts";

/** `harder` is five times the work, and also does where only the usual is asked for. */
export type Difficulty = "usual" | "harder";

export type ProofOfWork = {
  /** A calculation for a browser, of which we do one step. `purpose` is what its answer is good for. */
  ask: (purpose: string, difficulty: Difficulty) => Promise<Challenge>;
  /** True for the answer to a challenge of ours that is for this, hard enough, fresh and not used yet. */
  accept: (answer: string, purpose: string, difficulty: Difficulty) => Promise<boolean>;
};

const algorithm = "PBKDF2/SHA-256";
/** Iterations of one step: few for us, and enough to outweigh what a browser spends around them. */
const cost = 2000;
/**
 * How many steps a browser takes. In Chromium on a server's core a step took 0.4 to 0.6 ms: 0.15 s in all, and
 * 0.7 s for the harder. Old phones are reckoned to be seven times as slow.
 */
const steps: Record<Difficulty, { least: number; most: number }> = {
  usual: { least: 200, most: 400 },
  harder: { least: 1000, most: 2000 },
};
const lifeSeconds = 600;
const mostSpent = 50_000;
const longestAnswer = 4096;

const challenge = z.object({
  // What else stands there is signed as well, so it has to stay.
  parameters: z.looseObject({
    algorithm: z.string(),
    nonce: z.string(),
    salt: z.string(),
    cost: z.number(),
    keyLength: z.number(),
    keyPrefix: z.string(),
    expiresAt: z.number(),
    data: z.object({ purpose: z.string(), difficulty: z.string() }),
  }),
  signature: z.string(),
});
const answers = z.object({
  challenge,
  solution: z.object({ counter: z.number(), derivedKey: z.string() }),
});

/**
 * Asks browsers for work (ALTCHA, version 2): a moment for a person, a price for a flood. Challenges are
 * not stored but signed with keys that live in memory, so a restart makes them void.
 */
export function createProofOfWork(): ProofOfWork {
  let keys = newKeys();
  let spent = noneSpent();
  return {
    ask: (purpose, difficulty) =>
      createChallenge({
        algorithm,
        cost,
        counter: randomInt(steps[difficulty].most, steps[difficulty].least),
        data: { purpose, difficulty },
        deriveKey,
        expiresAt: new Date(Date.now() + lifeSeconds * 1000),
        ...keys,
      }),
    accept: async (text, purpose, difficulty) => {
      const answer = readAnswer(text);
      if (!answer) return false;
      const { data } = answer.challenge.parameters;
      if (data.purpose !== purpose || !isEnough(data.difficulty, difficulty)) return false;
      const asked = keys;
      const { verified } = await verifySolution({ ...answer, deriveKey, ...asked });
      if (!verified || asked !== keys) return false;
      if (spent.use(answer.challenge.signature, Date.now()) > 0) return false;
      // Forgetting one of them would let it serve twice; under new keys none serves at all.
      if (spent.size >= mostSpent) [keys, spent] = [newKeys(), noneSpent()];
      return true;
    },
  };
}

function newKeys() {
  return { hmacSignatureSecret: newToken(), hmacKeySignatureSecret: newToken() };
}

/** Remembers an answer for as long as its challenge could live. */
function noneSpent(): WindowCounter {
  return new WindowCounter({ allowed: 1, seconds: lifeSeconds }, mostSpent);
}

function isEnough(done: string, asked: Difficulty): boolean {
  return done === asked || done === "harder";
}

function readAnswer(text: string): z.infer<typeof answers> | undefined {
  if (text.length > longestAnswer) return undefined;
  try {
    return answers.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}
