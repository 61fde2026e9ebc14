/** The timeline as a picture for a document: background, title and legend added, because they are not in its canvas. */
import type { Signal } from "../core/quantity.ts";
import { curveStyles, type Theme, tokenColour } from "./palette.ts";
import type { Timeline } from "./timeline.ts";

export interface ChartWords {
  readonly title: string;
  readonly nameOf: (signal: Signal) => string;
}

const HEAD = 64;

/** PNG; rejects where the browser gives no canvas. */
export async function chartPicture(timeline: Timeline, words: ChartWords, theme: Theme): Promise<Blob> {
  const chart = timeline.plot.ctx.canvas;
  const density = chart.width / timeline.plot.width;
  const canvas = document.createElement("canvas");
  canvas.width = chart.width;
  canvas.height = chart.height + HEAD * density;
  const pen = canvas.getContext("2d");
  if (!pen) throw new Error("The browser gave no canvas for the chart.");
  pen.fillStyle = tokenColour("paper-raised");
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(chart, 0, HEAD * density);
  pen.scale(density, density);
  pen.fillStyle = tokenColour("ink");
  pen.font = "700 18px system-ui, sans-serif";
  pen.fillText(words.title, 14, 26, timeline.plot.width - 28);
  drawLegend(pen, timeline.view.signals, words, theme);
  return await new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob) resolve(blob);
      else reject(new Error("The browser could not make a picture of the chart."));
    }, "image/png");
  });
}

function drawLegend(
  pen: CanvasRenderingContext2D,
  signals: readonly Signal[],
  words: ChartWords,
  theme: Theme,
): void {
  pen.font = "13px system-ui, sans-serif";
  let x = 14;
  for (const signal of signals) {
    const { colour, width, dash } = curveStyles[signal];
    pen.strokeStyle = colour[theme];
    pen.lineWidth = width;
    pen.setLineDash([...dash]);
    pen.beginPath();
    pen.moveTo(x, 48);
    pen.lineTo(x + 28, 48);
    pen.stroke();
    pen.setLineDash([]);
    const name = words.nameOf(signal);
    pen.fillText(name, x + 34, 52);
    x += 34 + pen.measureText(name).width + 18;
  }
}
