import { expect, test } from "vitest";
import { translator } from "#platform/i18n.ts";
import { locales } from "#platform/locales.ts";
import { isTest, nodesOf, sources, textOf, type Node } from "./tree.ts";

const isAct = /^[a-z]+\.[a-z-]+$/;

/** Acts that a file puts together when it runs, where reading the file does not tell them. */
const composed: Record<string, string[]> = {
  "domain/signatures/erase.ts": ["signature.forget", "signature.disown"],
};

const recording = sources.filter(
  (file) => /^(app|domain|db|platform)\//.test(file) && !isTest(file) && recordings(file).length,
);
const acts = [...new Set(recording.flatMap(actsOf))].sort();

test("every act that is recorded can be found by reading", () => {
  expect(acts.length).toBeGreaterThan(30);
  const unreadable = recording.filter((file) => actsOf(file).length === 0);
  expect(unreadable, "name what it records in `composed` of this test").toEqual([]);
});

test.each(locales)("every act that is recorded has words in messages/%s.json", (locale) => {
  const t = translator(locale, "history");
  const silent = acts.filter((act) => !t.has(`acts.${act}` as "acts.session.end"));
  const [noun = "", verb = ""] = silent[0]?.split(".") ?? [];
  const row = `add "${verb}" to history.acts.${noun} in messages/{${locales.join(",")}}.json`;
  expect(silent, row).toEqual([]);
});

function recordings(file: string): Node[] {
  if (!textOf(file).includes("recordAudit")) return [];
  const isRecording = (call: Node) => (call.callee as { name?: string }).name === "recordAudit";
  return nodesOf(file, "CallExpression").filter(isRecording);
}

/** The act as it stands in the call, or else every text of the file that looks like one. */
function actsOf(file: string): string[] {
  return recordings(file).flatMap((call) => {
    const act = (call.arguments as Node[])[2]!;
    if (act.type === "Literal") return [String(act.value)];
    const texts = nodesOf(file, "Literal").map((node) => String(node.value));
    return [...texts.filter((text) => isAct.test(text)), ...(composed[file] ?? [])];
  });
}
