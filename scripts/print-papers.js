import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { chromium } from "@playwright/test";
import { readDocument } from "#db/demo/document.ts";
import { renderMarkdown } from "#platform/markdown.ts";
import { findChromium } from "./chromium.js";

/**
 * Prints the papers of the demo world, Markdown in db/demo/papers, to the tagged PDFs in public/demo that
 * are committed. Run it after changing a word of them; Chromium embeds only the letters that are used.
 */
const folder = new URL("../db/demo/papers/", import.meta.url);
const fonts = new URL("../node_modules/@fontsource/noto-serif/files/", import.meta.url);
const printed = new URL("../public/demo/", import.meta.url);
const faces = ["400-normal", "400-italic", "700-normal", "700-italic"];

const style = faces.map(writeFace).join("\n") + readFileSync(new URL("paper.css", folder), "utf8");
const template = readFileSync(new URL("paper.html", folder), "utf8");
const browser = await chromium.launch({
  executablePath: await findChromium(),
  args: process.getuid?.() === 0 ? ["--no-sandbox", "--disable-dev-shm-usage"] : [],
});
try {
  const page = await browser.newPage();
  for (const file of readdirSync(folder).filter((name) => name.endsWith(".md"))) {
    await page.setContent(fillIn(file));
    await page.evaluate(() => document.fonts.ready);
    const pdf = await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true });
    const name = file.replace(/\.md$/, ".pdf");
    writeFileSync(new URL(name, printed), pdf);
    console.log(`public/demo/${name}: ${pdf.length} bytes`);
  }
} finally {
  await browser.close();
}

function fillIn(file) {
  const { one, body } = readDocument(new URL(file, folder));
  return template.replaceAll(/\{\{(\w+)\}\}/g, (_, name) => {
    if (name === "style") return style;
    return name === "body" ? renderMarkdown(body) : one(name);
  });
}

function writeFace(face) {
  const [weight, slope] = face.split("-");
  const font = readFileSync(new URL(`noto-serif-latin-${face}.woff2`, fonts)).toString("base64");
  return `@font-face { font-family: "Noto Serif"; font-weight: ${weight}; font-style: ${slope};
    src: url(data:font/woff2;base64,${font}) format("woff2"); }`;
}
