import { importSignatures } from "#domain/signatures/import.ts";
import { demoActor } from "./actor.ts";
import { total } from "./days.ts";
import { generateSignatures, type GeneratedSignature } from "./generate-signatures.ts";

const signaturesPerCommit = 5000;

/**
 * Brings in the generated signatures, some thousand in each transaction, with a line on the console
 * for each. Goes on where it was left: the import passes over those it knows.
 */
export async function loadSignatures(
  campaignId: number,
  signatures: Iterable<GeneratedSignature> = generateSignatures(),
): Promise<void> {
  let passed = 0;
  for (const batch of inBatches(signatures)) {
    await importSignatures(demoActor(batch.at(-1)!.confirmedAt), campaignId, batch);
    passed += batch.length;
    console.log(`  ${passed} of ${total} generated signatures`);
  }
}

function* inBatches(signatures: Iterable<GeneratedSignature>): Generator<GeneratedSignature[]> {
  let batch: GeneratedSignature[] = [];
  for (const signature of signatures) {
    batch.push(signature);
    if (batch.length < signaturesPerCommit) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
