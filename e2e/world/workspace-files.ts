import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

const workspace = join("app", "[locale]", "organise");

/** What there is, as the names of rows: from the file tree, so that nothing new is forgotten. */
export function listWorkspace(): string[] {
  return filesOf(workspace).flatMap((file) => {
    const path = `/${dirname(file).split("/").slice(2).join("/")}`;
    if (file.endsWith("/page.tsx")) return [`page ${path}`];
    // What the front door answers itself: see `front.ts`.
    if (file.endsWith("/post.ts")) return [`post ${path}`];
    if (!/\/route\.tsx?$/.test(file)) return [];
    const text = readFileSync(file, "utf8");
    const methods = ["GET", "POST", "PUT", "PATCH", "DELETE"].filter((method) =>
      new RegExp(`export .*\\b${method}\\b`).test(text),
    );
    return methods.map((method) => `${method.toLowerCase()} ${path}`);
  });
}

/** Files with server actions, which a browser reaches under every address. */
export function listActions(): string[] {
  return filesOf("app").filter((file) => /["']use server["']/.test(readFileSync(file, "utf8")));
}

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}
