/** One small chart over days, drawn by uPlot; fetched with the first chart. */
import uPlot from "uplot";
import "uplot/dist/uPlot.min.css";
import { tokenColour } from "../../ui/token-colour.ts";
import { dayOf } from "../records.ts";
import { briefDay } from "./dates.ts";

/** As `.trend-box` has it. */
const HEIGHT = 210;
const NARROWEST = 120;
const LABEL_SPACE = 96;
const ROOM = 0.15;

export interface TrendOptions {
  readonly days: readonly string[];
  /** `null` is a day on which it could not be judged. */
  readonly values: readonly (number | null)[];
  /** What the height spans at least; `undefined`: from 0 upwards. */
  readonly span: number | undefined;
  /** A figure of the axis with its unit. */
  readonly words: (value: number) => string;
}

function rangeOf({ values, span }: TrendOptions): [number, number] {
  const seen = values.filter((value) => value !== null);
  const low = Math.min(...seen);
  const high = Math.max(...seen);
  if (span === undefined) return [0, high === 0 ? 1 : high * (1 + ROOM)];
  const middle = (low + high) / 2;
  const half = Math.max(span, (high - low) * (1 + 2 * ROOM)) / 2;
  const from = Math.max(0, middle - half);
  return [from, from + 2 * half];
}

/** Letters of the page's size and face: a canvas knows nothing of them by itself. */
function labelFont(box: HTMLElement): { readonly font: string; readonly em: number } {
  const { fontFamily, fontSize } = getComputedStyle(box);
  return { font: `${fontSize} ${fontFamily}`, em: Number.parseFloat(fontSize) };
}

/** Returns what takes the chart away. */
export function drawTrend(box: HTMLElement, options: TrendOptions): () => void {
  const { days, values, words } = options;
  const ink = tokenColour("ink-soft");
  const { font, em } = labelFont(box);
  const seconds = days.map((day) => Date.parse(`${day}T12:00:00`) / 1000);
  const axis = {
    stroke: ink,
    font,
    grid: { stroke: tokenColour("line"), width: 1 },
    ticks: { show: false },
  };
  const size = () => ({
    width: Math.max(NARROWEST, box.clientWidth),
    height: box.clientHeight || HEIGHT,
  });
  const chart = new uPlot(
    {
      ...size(),
      legend: { show: false },
      cursor: { show: false },
      scales: { x: { time: true }, y: { range: rangeOf(options) } },
      axes: [
        {
          ...axis,
          size: em * 2.4,
          grid: { show: false },
          space: Math.max(LABEL_SPACE, em * 6),
          values: (_chart, splits) => splits.map((at) => briefDay(dayOf(new Date(at * 1000)))),
          incrs: [1, 2, 7, 14, 30, 91, 182, 365].map((dayCount) => dayCount * 86_400),
        },
        {
          ...axis,
          size: em * 4,
          space: em * 3,
          values: (_chart, splits) => splits.map(words),
        },
      ],
      series: [
        {},
        {
          stroke: tokenColour("blue"),
          width: 3,
          points: { show: true, size: 9, fill: tokenColour("blue") },
        },
      ],
    },
    [seconds, [...values]],
    box,
  );
  const resized = new ResizeObserver(() => chart.setSize(size()));
  resized.observe(box);
  return () => {
    resized.disconnect();
    chart.destroy();
  };
}
