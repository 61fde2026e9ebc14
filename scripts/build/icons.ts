/** `npx tsx scripts/build/icons.ts`: draws the PNG icons in public/ from public/icon.svg. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { launchChromium } from "../chromium.ts";

const PUBLIC = join(import.meta.dirname, "../../public");
const BLUE = "#1d3fe0";
/** A maskable icon keeps its drawing inside the middle 80%; others show the drawing as it is. */
const ICONS = [
  { file: "icon-192.png", size: 192, drawing: 1, background: "transparent" },
  { file: "icon-512.png", size: 512, drawing: 1, background: "transparent" },
  { file: "icon-maskable-512.png", size: 512, drawing: 0.8, background: BLUE },
  { file: "apple-touch-icon.png", size: 180, drawing: 1, background: BLUE },
] as const;

async function draw(): Promise<void> {
  const svg = readFileSync(join(PUBLIC, "icon.svg"), "utf8");
  const browser = await launchChromium([]);
  try {
    for (const { file, size, drawing, background } of ICONS) {
      const page = await browser.newPage({ viewport: { width: size, height: size } });
      await page.setContent(
        `<body style="margin:0;display:grid;place-items:center;height:100vh;background:${background}">
          <div style="width:${drawing * 100}%">${svg}</div></body>`,
      );
      await page.screenshot({ path: join(PUBLIC, file), omitBackground: background === "transparent" });
      await page.close();
    }
  } finally {
    await browser.close();
  }
}

await draw();
