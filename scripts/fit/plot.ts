/** npx tsx scripts/fit/plot.ts: draws fixtures/calibration.svg from what the last fit wrote. */
import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { calibrationLines, SIDE } from "../../src/ui/about/calibration-plot.ts";

const COLOURS = ["#1f6feb", "#b35900", "#1a7f37", "#cf222e", "#8250df", "#0a7ea4", "#6e7781"];
const lines = calibrationLines().map(
  ({ signal, points }, i) =>
    `  <polyline points="${points}" fill="none" stroke="${COLOURS[i]}" stroke-width="0.9"/>
  <text x="4" y="${8 + 5 * i}" font-size="4" fill="${COLOURS[i]}">${signal}</text>`,
);
const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-14 -6 ${SIDE + 20} ${SIDE + 20}" width="600" font-family="sans-serif">
  <rect x="-14" y="-6" width="100%" height="100%" fill="#fff"/>
  <rect width="${SIDE}" height="${SIDE}" fill="none" stroke="#888" stroke-width="0.5"/>
  <line x1="0" y1="${SIDE}" x2="${SIDE}" y2="0" stroke="#888" stroke-width="0.4" stroke-dasharray="2 1.5"/>
${lines.join("\n")}
  <text x="${SIDE / 2}" y="${SIDE + 9}" font-size="4" text-anchor="middle">promised: share of true angles within the error bar</text>
  <text x="-8" y="${SIDE / 2}" font-size="4" text-anchor="middle" transform="rotate(-90 -8 ${SIDE / 2})">held, on subjects left out</text>
</svg>
`;
writeFileSync(resolve(import.meta.dirname, "../../fixtures/calibration.svg"), svg);
