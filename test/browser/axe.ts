/** axe-core on a page, under its strict policy. */
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

interface Look {
  readonly colorScheme: "light" | "dark";
  readonly viewport: { readonly width: number; readonly height: number };
  readonly locale: "en" | "de" | "es";
  readonly reducedMotion: "reduce";
}
const look = (
  colorScheme: Look["colorScheme"],
  viewport: Look["viewport"],
  locale: Look["locale"],
): Look => ({ colorScheme, viewport, locale, reducedMotion: "reduce" });

const WIDE = { width: 1280, height: 800 };
const NARROW = { width: 390, height: 844 };
/** Every two of theme, width and language meet in one of these. */
export const LOOKS: readonly Look[] = [
  look("light", WIDE, "en"),
  look("dark", NARROW, "en"),
  look("dark", WIDE, "de"),
  look("light", NARROW, "de"),
  look("dark", WIDE, "es"),
  look("light", NARROW, "es"),
];
/** That in which `npm test` looks at each place: the least room for the longest words. */
export const FEW_LOOKS = [LOOKS[3]!];
export const OTHER_LOOKS = LOOKS.filter((one) => !FEW_LOOKS.includes(one));
export const inWords = ({ colorScheme, viewport, locale }: Look): string =>
  `${colorScheme}, ${viewport.width} wide, ${locale}`;

const axeScript = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

interface AxeResults {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string }[];
  }[];
}

/** WCAG 2.2 A and AA, as words; empty is good. */
export async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(
    (source) => {
      // Through the debugger, since the page's policy lets no foreign script in.
      new Function(source)();
    },
    await readFile(axeScript, "utf8"),
  );
  const results = await page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run(options: unknown): Promise<AxeResults> } };
    return axe.run({
      runOnly: {
        type: "tag",
        values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
      },
    });
  });
  return results.violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" | ")}`,
  );
}
