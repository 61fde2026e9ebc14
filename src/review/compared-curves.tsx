/** The angles of two reps over their shared phase: the first in full lines, the second in dashed ones. */

import { type ReadonlySignal, useSignalEffect } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import uPlot from "uplot";
import type { Signal } from "../core/quantity.ts";
import { language } from "../messages/catalogue.ts";
import { reviewText } from "../messages/review.ts";
import { termsText } from "../messages/terms.ts";
import { alignedCurve, LAST_POSITION } from "./alignment.ts";
import type { Compared } from "./compared.ts";
import { curveStyles, type Theme, tokenColour } from "./palette.ts";
import "uplot/dist/uPlot.min.css";

interface Props {
  readonly first: Compared;
  readonly second: Compared;
  readonly signals: readonly Signal[];
  readonly position: ReadonlySignal<number>;
  readonly theme: Theme;
}

const SAMPLES = 121;

export function ComparedCurves({ first, second, signals, position, theme }: Props) {
  const text = reviewText.value.compare;
  const box = useRef<HTMLDivElement>(null);
  const plot = useRef<uPlot | undefined>(undefined);
  useEffect(() => {
    if (!box.current) return;
    const container = box.current;
    const made = new uPlot(
      options(container, signals, theme, position),
      data(first, second, signals),
      container,
    );
    plot.current = made;
    const observer = new ResizeObserver(() =>
      made.setSize({
        width: Math.max(200, container.clientWidth),
        height: Math.max(140, container.clientHeight),
      }),
    );
    observer.observe(container);
    return () => {
      observer.disconnect();
      plot.current = undefined;
      made.destroy();
    };
  }, [first.rep, second.rep, first.recording, second.recording, theme, language.value]);
  useSignalEffect(() => {
    void position.value;
    plot.current?.redraw(false, false);
  });
  return (
    <section aria-label={text.curves}>
      <ul class="legend">
        {signals.map((signal) => (
          <li key={signal}>
            <svg viewBox="0 0 28 8" aria-hidden="true">
              <line
                x1="1"
                x2="27"
                y1="4"
                y2="4"
                stroke={curveStyles[signal].colour[theme]}
                stroke-width="3"
              />
            </svg>
            {termsText.value.signal[signal]}
          </li>
        ))}
        <li class="soft">
          — {text.first} · - - {text.second}
        </li>
      </ul>
      <div class="timeline-chart" ref={box} role="img" aria-label={text.curves} />
    </section>
  );
}

function data(first: Compared, second: Compared, signals: readonly Signal[]): uPlot.AlignedData {
  const curves = signals.flatMap((signal) =>
    [first, second].map(({ recording, rep }) => {
      const analysis = recording.analysis.peek();
      return analysis ? alignedCurve(analysis, rep, signal, SAMPLES) : [];
    }),
  );
  const positions = Array.from({ length: SAMPLES }, (_, i) => (LAST_POSITION * i) / (SAMPLES - 1));
  return [positions, ...curves];
}

function options(
  container: HTMLElement,
  signals: readonly Signal[],
  theme: Theme,
  position: ReadonlySignal<number>,
): uPlot.Options {
  const text = reviewText.value.compare;
  const [ink, soft, line] = [tokenColour("ink"), tokenColour("ink-soft"), tokenColour("line")];
  const names = [text.start, text.peakStart, text.peakEnd, text.end];
  const axis = {
    stroke: soft,
    font: "12px system-ui, sans-serif",
    grid: { stroke: line, width: 1 },
    ticks: { show: false },
  };
  return {
    width: Math.max(200, container.clientWidth),
    height: Math.max(140, container.clientHeight),
    padding: [10, 24, 0, 0],
    legend: { show: false },
    cursor: { show: false },
    scales: { x: { time: false, range: [0, LAST_POSITION] } },
    axes: [
      {
        ...axis,
        size: 34,
        splits: () => [0, 1, 2, 3],
        values: (_plot, splits) => splits.map((at) => names[at] ?? ""),
      },
      { ...axis, size: 48, values: (_plot, splits) => splits.map((value) => `${value}°`) },
    ],
    series: [
      {},
      ...signals.flatMap((signal): uPlot.Series[] => {
        const stroke = curveStyles[signal].colour[theme];
        return [
          { stroke, width: 2.25, points: { show: false } },
          { stroke, width: 2.25, dash: [6, 5], points: { show: false } },
        ];
      }),
    ],
    hooks: {
      draw: [
        (plot) => {
          const x = plot.valToPos(position.peek(), "x", true);
          plot.ctx.setLineDash([]);
          plot.ctx.strokeStyle = ink;
          plot.ctx.lineWidth = 2 * uPlot.pxRatio;
          plot.ctx.beginPath();
          plot.ctx.moveTo(x, plot.bbox.top);
          plot.ctx.lineTo(x, plot.bbox.top + plot.bbox.height);
          plot.ctx.stroke();
        },
      ],
    },
  };
}
