import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import { uploads } from "./uploads.ts";

test("each address that takes files is a route below a page, which says who may send any", () => {
  for (const { pattern } of uploads) {
    const folder = `app/[locale]${pattern.replaceAll(/:(\w+)/g, "[$1]")}`;
    const isRoute = ["ts", "tsx"].some((end) => existsSync(`${folder}/route.${end}`));
    expect([pattern, isRoute, existsSync(`${folder}/../page.tsx`)]).toEqual([pattern, true, true]);
  }
});
