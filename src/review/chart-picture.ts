/**
 * The timeline as a picture for paper: as wide as an A4 page at 300 dots an inch, in light colours whatever the screen
 * wears, with the window and the curves that the screen shows; title and legend are added.
 */

import type { Signal } from "../core/quantity.ts";
import { curveStyles } from "./palette.ts";
import { Timeline } from "./timeline.ts";
import type { TimelineView } from "./timeline-view.ts";

export interface ChartWords {
  readonly title: string;
  readonly nameOf: (signal: Signal) => string;
  readonly clock: (t: number) => string;
}

/** 21 cm at 300 dots an inch. */
export const PRINTED = { width: 2480, height: 1000, scale: 2.6 } as const;
const HEAD = 170;
const PAPER = "#ffffff";
const INK = "#12141c";

const nothing = (): void => {};
const deaf = { seek: nothing, hover: nothing, pressRep: nothing, pressFault: nothing };

/** The curves alone, on white. Rejects where the browser gives no canvas. */
export async function printedCurves(
  view: TimelineView,
  clock: ChartWords["clock"],
  {
    window,
    height = PRINTED.height,
  }: { readonly window?: readonly [number, number]; readonly height?: number } = {},
): Promise<HTMLCanvasElement> {
  const box = document.createElement("div");
  box.className = "printed-chart";
  document.body.append(box);
  const density = Math.max(1, devicePixelRatio);
  const size = {
    width: Math.round(PRINTED.width / density),
    height: Math.round(height / density),
    scale: PRINTED.scale / density,
  };
  const timeline = new Timeline(box, view, { ...deaf, clock, unit: "°" }, "light", size);
  try {
    if (window) timeline.show(window);
    // The chart draws itself after this turn.
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    const drawn = timeline.plot.ctx.canvas;
    const canvas = document.createElement("canvas");
    canvas.width = drawn.width;
    canvas.height = drawn.height;
    const pen = canvas.getContext("2d");
    if (!pen) throw new Error("The browser gave no canvas for the chart.");
    pen.fillStyle = PAPER;
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.drawImage(drawn, 0, 0);
    return canvas;
  } finally {
    timeline.destroy();
    box.remove();
  }
}

/** PNG of what `timeline` shows; rejects where the browser gives no canvas. */
export async function chartPicture(timeline: Timeline, words: ChartWords): Promise<Blob> {
  const { chosen: _, fault: __, ...view } = timeline.view;
  const shown = { ...view, now: Number.NEGATIVE_INFINITY };
  const chart = await printedCurves(shown, words.clock, { window: timeline.window });
  const canvas = document.createElement("canvas");
  canvas.width = chart.width;
  canvas.height = chart.height + HEAD;
  const pen = canvas.getContext("2d");
  if (!pen) throw new Error("The browser gave no canvas for the chart.");
  pen.fillStyle = PAPER;
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(chart, 0, HEAD);
  pen.fillStyle = INK;
  pen.font = "700 48px system-ui, sans-serif";
  pen.fillText(words.title, 36, 70, canvas.width - 72);
  drawLegend(pen, view.signals, words);
  return pngOf(canvas);
}

export const pngOf = (canvas: HTMLCanvasElement): Promise<Blob> =>
  new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob) resolve(blob);
      else reject(new Error("The browser could not make a picture of the chart."));
    }, "image/png");
  });

function drawLegend(pen: CanvasRenderingContext2D, signals: readonly Signal[], words: ChartWords): void {
  pen.font = "34px system-ui, sans-serif";
  let x = 36;
  for (const signal of signals) {
    const { colour, width, dash } = curveStyles[signal];
    pen.strokeStyle = colour.light;
    pen.lineWidth = width * PRINTED.scale;
    pen.setLineDash(dash.map((length) => length * PRINTED.scale));
    pen.beginPath();
    pen.moveTo(x, 128);
    pen.lineTo(x + 80, 128);
    pen.stroke();
    pen.setLineDash([]);
    const name = words.nameOf(signal);
    pen.fillText(name, x + 96, 140);
    x += 96 + pen.measureText(name).width + 56;
  }
}
