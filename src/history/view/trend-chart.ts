/** One small chart over days, drawn by uPlot; fetched with the first chart. */
import uPlot from "uplot";
import "uplot/dist/uPlot.min.css";
import { tokenColour } from "../../ui/token-colour.ts";
import { dayOf } from "../records.ts";
import { briefDay, figure } from "./dates.ts";

const HEIGHT = 150;
const NARROWEST = 120;

/** `null` is a day on which it could not be judged. Returns what takes the chart away. */
export function drawTrend(
  box: HTMLElement,
  days: readonly string[],
  values: readonly (number | null)[],
): () => void {
  const ink = tokenColour("ink-soft");
  const seconds = days.map((day) => Date.parse(`${day}T12:00:00`) / 1000);
  const axis = { stroke: ink, grid: { stroke: tokenColour("line"), width: 1 }, ticks: { show: false } };
  const highest = Math.max(0, ...values.map((value) => value ?? 0));
  const chart = new uPlot(
    {
      width: Math.max(NARROWEST, box.clientWidth),
      height: HEIGHT,
      legend: { show: false },
      cursor: { show: false },
      scales: { x: { time: true }, y: { range: [0, highest === 0 ? 1 : highest * 1.1] } },
      axes: [
        {
          ...axis,
          grid: { show: false },
          space: 70,
          values: (_chart, splits) => splits.map((at) => briefDay(dayOf(new Date(at * 1000)))),
          incrs: [1, 2, 7, 14, 30, 91, 182, 365].map((dayCount) => dayCount * 86_400),
        },
        {
          ...axis,
          size: 44,
          values: (_chart, splits) => splits.map((value) => figure(value, highest < 4 ? 1 : 0)),
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
  const resized = new ResizeObserver(() =>
    chart.setSize({ width: Math.max(NARROWEST, box.clientWidth), height: HEIGHT }),
  );
  resized.observe(box);
  return () => {
    resized.disconnect();
    chart.destroy();
  };
}
