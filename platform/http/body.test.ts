import { expect, test } from "vitest";
import { readFields } from "./body.ts";

const form = "application/x-www-form-urlencoded";
const read = (type: string | undefined, text: string | Buffer) =>
  readFields(type, Buffer.from(text));
const refused = (status: number) => expect.objectContaining({ status }) as Error;

test("a form's fields are read, the last of a name counts", () => {
  expect(read(form, "name=Ada+L%C3%B6w&updates=no&updates=yes")).toEqual({
    name: "Ada Löw",
    updates: "yes",
  });
  expect(read(`${form}; charset=UTF-8`, "a=1")).toEqual({ a: "1" });
});

test("a JSON object's texts and truths are read, null counts as absent", () => {
  expect(read("application/json", '{"name":"Ada","updates":true,"town":null}')).toEqual({
    name: "Ada",
    updates: "true",
  });
});

test("nothing at all has no fields", () => {
  expect(read(undefined, "")).toEqual({});
});

test.each(["[]", "null", "3", '"x"', '{"a":{}}', '{"a":[1]}', '{"a":1}', "{", ""])(
  "JSON that is no flat object is refused: %s",
  (text) => {
    expect(() => read("application/json", text)).toThrow(refused(400));
  },
);

test("a field named __proto__ is only a field", () => {
  const fields = read("application/json", '{"__proto__":"x"}');
  expect(Object.keys(fields)).toEqual(["__proto__"]);
  expect(Object.getPrototypeOf(fields)).toBe(Object.prototype);
});

test("other types and charsets are refused", () => {
  for (const type of [undefined, "text/plain", "multipart/form-data; boundary=x", "text/json"]) {
    expect(() => read(type, "a=1")).toThrow(refused(415));
  }
  expect(() => read(`${form}; charset=utf-16`, "a=1")).toThrow(refused(415));
});

test("bytes that are not UTF-8 are refused", () => {
  expect(() => read(form, Buffer.from([0x61, 0x3d, 0xff]))).toThrow(refused(400));
});
