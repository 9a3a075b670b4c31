import { expect, test } from "vitest";
import { useTestDatabase } from "#db/test-database.ts";
import { uploads } from "#db/schema/uploads.ts";
import { transact } from "#db/transact.ts";
import { renderBody } from "./render-body.ts";

useTestDatabase();

const key = "0123456789abcdef".repeat(2);

test("renders Markdown and nothing else", async () => {
  const html = await renderBody("It *froze*.\n\n<script>x</script>", "en");
  expect(html).toBe("<p>It <em>froze</em>.</p>");
});

test("shows the pictures that have been added, and tells of others in words", async () => {
  const body = `![Ice](upload:${key})\n\n![Snow](upload:${key.replace("0", "f")})`;
  const size = { width: 960, height: 640, sizes: [480, 960], bytes: 1 };
  const picture = { kind: "picture", file: `${key}-960.jpg`, ...size, credit: "Desk" } as const;
  await transact(async (tx) => {
    await tx.insert(uploads).values({ ...picture, uploadedAt: new Date() });
  });
  const html = await renderBody(body, "en");
  expect(html).toContain(`/uploads/${key}-960.jpg`);
  expect(html).toContain('alt="Ice"');
  expect(html).not.toContain('<img src="upload:');
  expect(html).toContain("<p>Snow</p>");
});
