/**
 * The timeline: angle curves over time in uPlot, with reps as bands, no-reps as hatched bands, faults as marks, holds as
 * bars and the playhead. Bands, marks and bars are drawn by us into uPlot's canvas. Time is seconds, angles degrees.
 */

import uPlot from "uplot";
import type { Fault, Rep } from "../core/events.ts";
import { clamp, type Degrees, type Seconds } from "../core/quantity.ts";
import type { Analysis } from "../core/session/analysis.ts";
import { lastBeforeMissing } from "./analysed-rate.ts";
import { drawCommentMark } from "./comment-mark.ts";
import { curveStyles, faultSignal, type Theme, tokenColour } from "./palette.ts";
import { listen } from "./timeline-pointer.ts";
import { HEAD, type MarkedComment, type TimelineActions, type TimelineView } from "./timeline-view.ts";

interface Colours {
  readonly ink: string;
  readonly soft: string;
  readonly line: string;
  readonly rep: string;
  readonly fault: string;
  readonly paper: string;
}

/** Pixels below the curves for hold bars. */
const FOOT = 12;
const SHORTEST_WINDOW: Seconds = 0.5;

export class Timeline {
  readonly #plot: uPlot;
  readonly #colours: Colours;
  #view: TimelineView;
  #whole: readonly [Seconds, Seconds];
  #beforeMissing: readonly number[];
  #followsGrowth = true;

  constructor(
    private readonly container: HTMLElement,
    view: TimelineView,
    private readonly actions: TimelineActions,
    private readonly theme: Theme,
    /** Pixels; by default as large as the container. `scale`: type and lines larger by this, for paper. */
    private readonly size?: { readonly width: number; readonly height: number; readonly scale?: number },
  ) {
    this.#view = view;
    this.#whole = wholeOf(view.analysis);
    this.#beforeMissing = lastBeforeMissing(view.analysis.frames.t);
    this.#colours = {
      ink: tokenColour("ink", container),
      soft: tokenColour("ink-soft", container),
      line: tokenColour("line", container),
      rep: tokenColour("blue", container),
      fault: tokenColour("vermilion", container),
      paper: tokenColour("paper-raised", container),
    };
    this.#plot = new uPlot(this.#options(), this.#data(), container);
    listen(this.#plot, this, this.actions);
  }

  get view(): TimelineView {
    return this.#view;
  }
  get plot(): uPlot {
    return this.#plot;
  }
  get window(): readonly [Seconds, Seconds] {
    const { min, max } = this.#plot.scales.x!;
    return [min ?? this.#whole[0], max ?? this.#whole[1]];
  }
  get zoomed(): boolean {
    const [from, to] = this.window;
    return to - from < (this.#whole[1] - this.#whole[0]) * 0.999;
  }

  /** Shows another state. Data are only handed on when there are new ones. */
  update(view: TimelineView): void {
    const grown = view.analysis !== this.#view.analysis;
    this.#view = view;
    if (grown) {
      const window = this.window;
      this.#whole = wholeOf(view.analysis);
      this.#beforeMissing = lastBeforeMissing(view.analysis.frames.t);
      this.#plot.setData(this.#data(), false);
      this.show(this.#followsGrowth ? this.#whole : window);
    } else this.#plot.redraw(false, false);
  }

  resize(): void {
    const width = Math.max(200, this.container.clientWidth);
    const height = Math.max(140, this.container.clientHeight);
    if (width !== this.#plot.width || height !== this.#plot.height) this.#plot.setSize({ width, height });
  }

  /** Shows this window, kept within the recording. */
  show([from, to]: readonly [Seconds, Seconds]): void {
    const [low, high] = this.#whole;
    const size = clamp(to - from, Math.min(SHORTEST_WINDOW, high - low), high - low);
    const min = clamp(from, low, Math.max(low, high - size));
    this.#followsGrowth = size >= (high - low) * 0.999;
    this.#plot.setScale("x", { min, max: min + size });
  }

  /** Makes the window `factor` times as long, keeping `t` where it is. */
  zoom(factor: number, t: Seconds = this.#view.now): void {
    const [from, to] = this.window;
    const centre = clamp(t, from, to);
    this.show([centre - (centre - from) * factor, centre + (to - centre) * factor]);
  }

  pan(by: Seconds): void {
    const [from, to] = this.window;
    this.show([from + by, to + by]);
  }

  fit(): void {
    this.show(this.#whole);
  }

  /** Moves the window so that `t` is in it. */
  reveal(t: Seconds): void {
    const [from, to] = this.window;
    if (t < from || t > to) this.show([t - (to - from) / 2, t + (to - from) / 2]);
  }

  destroy(): void {
    this.#plot.destroy();
  }

  #data(): uPlot.AlignedData {
    const { analysis, signals } = this.#view;
    // uPlot reads the columns and never writes them.
    return [
      analysis.frames.t,
      ...signals.map((signal) => analysis.frames[signal]),
    ] as unknown as uPlot.AlignedData;
  }

  /** Pixels along which nothing is drawn: what was not seen, and where there were no pictures. */
  #gaps(plot: uPlot, from: number, to: number, unseen: uPlot.Series.Gaps): uPlot.Series.Gaps {
    const { t } = this.#view.analysis.frames;
    const missing = this.#beforeMissing
      .filter((i) => i >= from && i < to)
      .map((i): uPlot.Series.Gap => [plot.valToPos(t[i]!, "x", true), plot.valToPos(t[i + 1]!, "x", true)]);
    return [...unseen, ...missing].sort(([one], [other]) => one - other);
  }

  #options(): uPlot.Options {
    const { ink, soft, line } = this.#colours;
    const scale = this.#scale;
    const font = `${12 * scale}px system-ui, sans-serif`;
    const axis = {
      stroke: soft,
      font,
      grid: { stroke: line, width: scale },
      ticks: { stroke: line, width: scale, size: 4 * scale },
    };
    return {
      width: this.size?.width ?? Math.max(200, this.container.clientWidth),
      height: this.size?.height ?? Math.max(140, this.container.clientHeight),
      padding: [HEAD * scale, 20 * scale, 0, 0],
      legend: { show: false },
      cursor: {
        drag: { x: false, y: false, setScale: false },
        points: { size: 8, width: 2, fill: this.#colours.paper },
        y: false,
      },
      scales: {
        x: { time: false, range: (_plot, min, max) => [min, max] },
        y: { range: (_plot, min, max) => [Math.min(min ?? 0, -5) - 4, Math.max(max ?? 0, 30) + 6] },
      },
      axes: [
        {
          ...axis,
          size: 34 * scale,
          space: 50 * scale,
          values: (_plot, splits) => splits.map((t) => this.actions.clock(t)),
        },
        {
          ...axis,
          size: 48 * scale,
          space: 30 * scale,
          values: (_plot, splits) => splits.map((v) => `${v}${this.actions.unit}`),
        },
      ],
      series: [
        {},
        ...this.#view.signals.map((signal): uPlot.Series => {
          const { colour, width, dash } = curveStyles[signal];
          return {
            label: signal,
            stroke: colour[this.theme],
            width: width * scale,
            dash: dash.map((length) => length * scale),
            points: { show: false },
            gaps: (plot, _series, from, to, unseen) => this.#gaps(plot, from, to, unseen),
          };
        }),
      ],
      hooks: {
        drawClear: [(plot) => this.#drawBands(plot)],
        draw: [(plot) => this.#drawMarks(plot, ink)],
        setCursor: [(plot) => this.actions.hover(hovered(plot))],
      },
    };
  }

  get #scale(): number {
    return this.size?.scale ?? 1;
  }
  get #dpr(): number {
    return uPlot.pxRatio * this.#scale;
  }

  #x(plot: uPlot, t: Seconds): number {
    return plot.valToPos(t, "x", true);
  }

  #drawBands(plot: uPlot): void {
    const { ctx, bbox } = plot;
    const dpr = this.#dpr;
    ctx.save();
    ctx.beginPath();
    ctx.rect(bbox.left, 0, bbox.width, plot.height * dpr);
    ctx.clip();
    for (const rep of this.#view.reps) {
      const left = this.#x(plot, rep.start);
      const width = Math.max(2 * dpr, this.#x(plot, rep.end) - left);
      const top = bbox.top - HEAD * dpr * 0.5;
      const height = bbox.height + HEAD * dpr * 0.5;
      ctx.globalAlpha = rep === this.#view.chosen ? 0.26 : 0.12;
      if (rep.counted) {
        ctx.fillStyle = this.#colours.rep;
        ctx.fillRect(left, top, width, height);
      } else hatch(ctx, left, top, width, height, this.#colours.soft, dpr);
      ctx.globalAlpha = 1;
      this.#drawNumber(plot, rep, left + width / 2, width);
      if (rep.holdSeconds !== undefined) this.#drawHold(plot, rep);
    }
    ctx.restore();
  }

  #drawNumber(plot: uPlot, rep: Rep, x: number, width: number): void {
    const dpr = this.#dpr;
    if (width < 9 * dpr) return;
    const { ctx, bbox } = plot;
    ctx.fillStyle = rep.counted ? this.#colours.ink : this.#colours.soft;
    ctx.font = `700 ${13 * dpr}px system-ui, sans-serif`;
    ctx.textAlign = "center";
    ctx.textBaseline = "middle";
    ctx.fillText(rep.counted ? String(rep.number) : "×", x, bbox.top - HEAD * dpr * 0.25);
  }

  #drawHold(plot: uPlot, rep: Rep): void {
    const { ctx, bbox } = plot;
    const dpr = this.#dpr;
    const middle = (rep.peakStart + rep.peakEnd) / 2;
    const half = (rep.holdSeconds ?? 0) / 2;
    const left = this.#x(plot, middle - half);
    const right = this.#x(plot, middle + half);
    ctx.fillStyle = this.#colours.rep;
    ctx.fillRect(left, bbox.top + bbox.height - FOOT * dpr * 0.75, right - left, FOOT * dpr * 0.5);
  }

  #drawMarks(plot: uPlot, ink: string): void {
    const { ctx, bbox } = plot;
    const dpr = this.#dpr;
    ctx.save();
    ctx.beginPath();
    ctx.rect(bbox.left - 8 * dpr, 0, bbox.width + 16 * dpr, plot.height * dpr);
    ctx.clip();
    // uPlot leaves the last curve's pattern behind.
    ctx.setLineDash([]);
    for (const rep of this.#view.reps)
      for (const fault of rep.faults) this.#drawFault(plot, fault, fault === this.#view.fault);
    for (const comment of this.#view.comments ?? []) this.#drawComment(plot, comment);
    if (this.#view.chosen && this.#view.fault) this.#drawLimit(plot, this.#view.chosen, this.#view.fault);
    if (this.#view.now < this.#whole[0]) {
      ctx.restore();
      return;
    }
    const x = this.#x(plot, this.#view.now);
    ctx.strokeStyle = ink;
    ctx.lineWidth = 2 * dpr;
    ctx.beginPath();
    ctx.moveTo(x, bbox.top - HEAD * dpr * 0.5);
    ctx.lineTo(x, bbox.top + bbox.height);
    ctx.stroke();
    ctx.restore();
  }

  #drawFault(plot: uPlot, fault: Fault, chosen: boolean): void {
    const { ctx, bbox } = plot;
    const dpr = this.#dpr;
    const x = this.#x(plot, fault.at);
    const y = bbox.top - HEAD * dpr * 0.76;
    const r = (chosen ? 8 : 6) * dpr;
    ctx.fillStyle = this.#colours.fault;
    ctx.beginPath();
    ctx.moveTo(x - r, y - r * 0.8);
    ctx.lineTo(x + r, y - r * 0.8);
    ctx.lineTo(x, y + r * 0.8);
    ctx.closePath();
    ctx.fill();
    if (!chosen) return;
    ctx.strokeStyle = this.#colours.ink;
    ctx.lineWidth = 1.5 * dpr;
    ctx.stroke();
  }

  /** A speech bubble at the top of the curves: full of somebody else's, hollow of the user's own. */
  #drawComment(plot: uPlot, comment: MarkedComment): void {
    const { ctx, bbox } = plot;
    const dpr = this.#dpr;
    const { paper, rep } = this.#colours;
    const colours = { fill: comment.mine ? paper : rep, line: rep, paper };
    drawCommentMark(ctx, comment, { x: this.#x(plot, comment.at), y: bbox.top + 9 * dpr, dpr, colours });
  }

  /** The limit that was passed, across the rep, where its signal is shown. */
  #drawLimit(plot: uPlot, rep: Rep, fault: Fault): void {
    const signal = faultSignal(rep.exercise, fault.kind);
    if (!signal || !this.#view.signals.includes(signal)) return;
    const { ctx } = plot;
    const dpr = this.#dpr;
    const y = plot.valToPos(fault.limit satisfies Degrees, "y", true);
    ctx.strokeStyle = this.#colours.fault;
    ctx.lineWidth = 2 * dpr;
    ctx.setLineDash([6 * dpr, 4 * dpr]);
    ctx.beginPath();
    ctx.moveTo(this.#x(plot, rep.start), y);
    ctx.lineTo(this.#x(plot, rep.end), y);
    ctx.stroke();
    ctx.setLineDash([]);
  }
}

function hatch(
  ctx: CanvasRenderingContext2D,
  left: number,
  top: number,
  width: number,
  height: number,
  colour: string,
  dpr: number,
): void {
  ctx.save();
  ctx.beginPath();
  ctx.rect(left, top, width, height);
  ctx.clip();
  ctx.strokeStyle = colour;
  ctx.globalAlpha = 0.5;
  ctx.lineWidth = 1.5 * dpr;
  ctx.beginPath();
  for (let x = left - height; x < left + width; x += 9 * dpr) {
    ctx.moveTo(x, top + height);
    ctx.lineTo(x + height, top);
  }
  ctx.stroke();
  ctx.restore();
}

function wholeOf(analysis: Analysis): readonly [Seconds, Seconds] {
  const last = analysis.frames.t.at(-1) ?? 1;
  return [Math.min(0, analysis.frames.t[0] ?? 0), Math.max(1, last)];
}

function hovered(plot: uPlot): Seconds | undefined {
  const { left } = plot.cursor;
  return left === undefined || left === null || left < 0 ? undefined : plot.posToVal(left, "x");
}
