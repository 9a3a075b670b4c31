import { writeDocument, type Element } from "#platform/formats/element.ts";
import { itemName } from "#platform/formats/xml.ts";

/** As much of JSON Schema (2020-12) as the published schema uses. */
export type JsonSchema = {
  $ref?: string;
  $defs?: Record<string, JsonSchema>;
  anyOf?: JsonSchema[];
  allOf?: JsonSchema[];
  type?: string | string[];
  description?: string;
  format?: string;
  pattern?: string;
  enum?: (string | null)[];
  minimum?: number;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  items?: JsonSchema;
};

const namespace = "urn:countersign:public:1";
const simple: Record<string, string> = {
  date: "xs:date",
  "date-time": "xs:dateTime",
  uri: "xs:anyURI",
  string: "xs:string",
  boolean: "xs:boolean",
  integer: "xs:integer",
};

/**
 * Writes the XML Schema of what the JSON Schema describes, by the rules of `writeXml`: a property is an element, in the
 * order of the properties; what may be null or missing may be left out; a list holds an element for each item.
 */
export function writeXsd(schema: JsonSchema): string {
  const defs = schema.$defs!;
  const roots = schema.anyOf!.map(({ $ref }) => nameOf($ref!));
  const parts = Object.entries(defs).filter(([name]) => !roots.includes(name));
  return writeDocument({
    name: "xs:schema",
    attributes: {
      "xmlns:xs": "http://www.w3.org/2001/XMLSchema",
      xmlns: namespace,
      targetNamespace: namespace,
      elementFormDefault: "qualified",
    },
    content: [
      note(schema.description?.replace("countersign.xsd, which is made from this", "this file")),
      {
        name: "xs:import",
        attributes: {
          namespace: "http://www.w3.org/XML/1998/namespace",
          schemaLocation: "xml.xsd",
        },
        content: [],
      },
      ...roots.map((name) => rootElement(name, defs)),
      ...parts.map(([name, part]) => namedType(name, part, defs)),
    ].filter((part) => part !== undefined),
  });
}

function rootElement(name: string, defs: Record<string, JsonSchema>): Element {
  const lang = { ref: "xml:lang", use: "required" };
  const type = complexType(undefined, defs[name]!, defs);
  const content = [
    ...(type.content as Element[]),
    { name: "xs:attribute", attributes: lang, content: [] },
  ];
  const about = note(defs[name]!.description);
  return {
    name: "xs:element",
    attributes: { name },
    content: [...(about ? [about] : []), { ...type, content }],
  };
}

function namedType(name: string, part: JsonSchema, defs: Record<string, JsonSchema>): Element {
  return isObject(part) ? complexType(name, part, defs) : simpleType(name, part);
}

function complexType(
  name: string | undefined,
  part: JsonSchema,
  defs: Record<string, JsonSchema>,
): Element {
  const elements = propertiesOf(part, defs).map(([key, value, isRequired]) =>
    property(key, value, isRequired, defs),
  );
  const sequence = { name: "xs:sequence", content: elements };
  const about = name === undefined ? undefined : note(part.description);
  return {
    name: "xs:complexType",
    attributes: { name },
    content: [...(about ? [about] : []), sequence],
  };
}

type Property = [key: string, value: JsonSchema, isRequired: boolean];

/** Those that it takes over from others come first. */
function propertiesOf(part: JsonSchema, defs: Record<string, JsonSchema>): Property[] {
  const taken = (part.allOf ?? []).flatMap(({ $ref }) => propertiesOf(defs[nameOf($ref!)]!, defs));
  const own = Object.entries(part.properties ?? {}).map(([key, value]): Property => {
    return [key, value, part.required?.includes(key) ?? false];
  });
  return [...taken, ...own];
}

function property(
  name: string,
  value: JsonSchema,
  isRequired: boolean,
  defs: Record<string, JsonSchema>,
): Element {
  const { schema, mayBeNull } = withoutNull(value);
  const minOccurs = isRequired && !mayBeNull ? undefined : "0";
  return element(name, schema, { minOccurs }, defs);
}

function element(
  name: string,
  schema: JsonSchema,
  occurs: Record<string, string | undefined>,
  defs: Record<string, JsonSchema>,
): Element {
  const base = { name: "xs:element", attributes: { name, ...occurs } };
  if (schema.$ref) return typed(base, nameOf(schema.$ref));
  if (schema.type === "array") {
    const many = { minOccurs: "0", maxOccurs: "unbounded" };
    const item = element(itemName(name), schema.items!, many, defs);
    const list = { name: "xs:sequence", content: [item] };
    return { ...base, content: [{ name: "xs:complexType", content: [list] }] };
  }
  if (isObject(schema)) return { ...base, content: [complexType(undefined, schema, defs)] };
  if (schema.enum || schema.pattern) return { ...base, content: [simpleType(undefined, schema)] };
  return typed(base, simpleName(schema));
}

function typed(base: Omit<Element, "content">, type: string): Element {
  return { ...base, attributes: { ...base.attributes, type }, content: [] };
}

function simpleType(name: string | undefined, schema: JsonSchema): Element {
  const facets = schema.enum
    ? schema.enum.filter((value) => value !== null).map((value) => facet("enumeration", value))
    : [facet("pattern", schema.pattern!.replaceAll(/^\^|\$$/g, ""))];
  const restriction = {
    name: "xs:restriction",
    attributes: { base: "xs:string" },
    content: facets,
  };
  const about = name === undefined ? undefined : note(schema.description);
  return {
    name: "xs:simpleType",
    attributes: { name },
    content: [...(about ? [about] : []), restriction],
  };
}

function simpleName({ type, format, minimum }: JsonSchema): string {
  if (type === "integer" && minimum === 0) return "xs:nonNegativeInteger";
  return simple[format ?? (type as string)]!;
}

function withoutNull(value: JsonSchema): { schema: JsonSchema; mayBeNull: boolean } {
  const [schema, other] = value.anyOf ?? [];
  if (schema && other?.type === "null") return { schema, mayBeNull: true };
  if (!Array.isArray(value.type)) return { schema: value, mayBeNull: false };
  return { schema: { ...value, type: value.type[0]! }, mayBeNull: true };
}

function facet(name: string, value: string): Element {
  return { name: `xs:${name}`, attributes: { value }, content: [] };
}

function note(words: string | undefined): Element | undefined {
  if (!words) return undefined;
  const text = { name: "xs:documentation", content: words };
  return { name: "xs:annotation", content: [text] };
}

function isObject({ type }: JsonSchema): boolean {
  return type === "object";
}

function nameOf(reference: string): string {
  return reference.replace("#/$defs/", "");
}
