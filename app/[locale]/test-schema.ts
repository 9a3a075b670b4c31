import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { readFileSync } from "node:fs";

type Schema = { [key: string]: unknown };

const file = new URL("../../public/schemas/countersign.json", import.meta.url);
const known = new Map<string, ValidateFunction>();

/** Validates by a definition of the published schema; what it does not name is wrong too. */
export function schemaOf(definition: string): ValidateFunction {
  const made = known.get(definition) ?? compile(definition);
  known.set(definition, made);
  return made;
}

function compile(definition: string): ValidateFunction {
  const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true, strictTypes: false });
  addFormats.default(ajv);
  const published = JSON.parse(readFileSync(file, "utf8")) as Schema;
  const $defs = closed(published.$defs) as Schema;
  return ajv.compile({ ...closing({ $ref: `#/$defs/${definition}` }), $defs });
}

/** Wherever a thing is used it may have no other properties; where others build upon it, it may. */
function closed(schema: unknown, key = ""): unknown {
  if (Array.isArray(schema)) {
    return key === "anyOf" ? schema.map((part) => closing(closed(part))) : schema;
  }
  if (typeof schema !== "object" || schema === null) return schema;
  const parts = Object.entries(schema).map(([name, part]) => {
    const inside = closed(part, name);
    return [name, key === "properties" || name === "items" ? closing(inside) : inside];
  });
  return Object.fromEntries(parts);
}

function closing(schema: unknown): Schema {
  const thing = schema as Schema;
  const isThing = "$ref" in thing || thing.type === "object";
  return isThing ? { ...thing, unevaluatedProperties: false } : thing;
}
