import { writeFileSync } from "node:fs";

type Line = { label: string; text: string };

const shownLabels = 3;
const shownTexts = 12;

/** What an import has done and could not do, told at its end. */
export class Report {
  taken = 0;
  translations = 0;
  known = 0;
  pictures = 0;
  topics = 0;
  readonly remarks: string[] = [];
  readonly #changed: Line[] = [];
  readonly #leftOut: Line[] = [];
  readonly #lost: Line[] = [];

  changed(label: string): void {
    this.#changed.push({ label, text: "changed where it comes from, left as it is here" });
  }

  leftOut(label: string, reason: string): void {
    this.#leftOut.push({ label, text: reason });
  }

  lost(label: string, what: string): void {
    this.#lost.push({ label, text: what });
  }

  /** The whole of it in a few lines: reasons with how often, and the first things they are about. */
  summary(isDry: boolean): string {
    const would = isDry ? "would be " : "";
    return [
      `${would}taken: ${this.taken} articles, ${this.translations} translations, ${this.topics} topics, ${this.pictures} pictures`,
      `here already: ${this.known}`,
      ...this.remarks,
      ...section("Changed since they were taken", this.#changed),
      ...section("Left out", this.#leftOut),
      ...section("Not carried over", this.#lost),
    ].join("\n");
  }

  /** Every line of it, with tabs between what it is about, what happened and why. */
  save(file: string): void {
    const rows = [
      ...this.#changed.map(({ label, text }) => ["changed", label, text]),
      ...this.#leftOut.map(({ label, text }) => ["left out", label, text]),
      ...this.#lost.map(({ label, text }) => ["not carried over", label, text]),
    ];
    writeFileSync(file, rows.map((row) => `${row.map(plain).join("\t")}\n`).join(""), {
      mode: 0o600,
    });
  }
}

function section(title: string, lines: Line[]): string[] {
  if (lines.length === 0) return [];
  const byText = [...Map.groupBy(lines, ({ text }) => text)];
  const sorted = byText.toSorted(([, a], [, b]) => b.length - a.length);
  const shown = sorted.slice(0, shownTexts).map(([text, same]) => {
    const names = same.slice(0, shownLabels).map(({ label }) => label);
    const more = same.length > shownLabels ? ` and ${same.length - shownLabels} more` : "";
    return `  ${same.length} × ${plain(text)}: ${names.map(plain).join(", ")}${more}`;
  });
  const rest = sorted.length - shown.length;
  const more = rest > 0 ? [`  and ${rest} other reasons: see them all with --report <file>`] : [];
  return [`${title} (${lines.length}):`, ...shown, ...more];
}

/** What comes from somebody else's file must not steer a terminal or begin a cell of its own. */
function plain(text: string): string {
  return text.replaceAll(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu, " ").slice(0, 300);
}
