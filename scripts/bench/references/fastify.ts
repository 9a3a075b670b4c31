import { join } from "node:path";
import { fastify } from "fastify";
import { openPlainDatabase } from "./plain-database.ts";

/** What one writes by hand in an afternoon: Fastify, the driver, a commit for each row, FULL. */
const [port = "", folder = "", rows = "0"] = process.argv.slice(2);

const database = openPlainDatabase(join(folder, "fastify.db"), Number(rows));
const insert = database.prepare("INSERT INTO signatures (name, email, country) VALUES (?, ?, ?)");
const app = fastify();
app.addContentTypeParser(
  "application/x-www-form-urlencoded",
  { parseAs: "string" },
  (_request, body, done) => done(null, Object.fromEntries(new URLSearchParams(body as string))),
);
app.get("/", () => "ready");
app.post("/campaigns/:slug/signatures", (request, reply) => {
  const { name, email, country } = request.body as Record<string, string>;
  insert.run(name, email, country);
  return reply.redirect("/check-your-mail", 303);
});
await app.listen({ port: Number(port), host: "127.0.0.1" });
