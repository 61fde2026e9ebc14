/** Figures of a run of the speed benchmark, and the bars that they are held against. */
import { median } from "../../src/core/quantity.ts";
import type { BackendName, ModelName } from "../../src/pose/protocol.ts";
import type { FirstScreen, MainThread } from "./app-figures.ts";
import type { Reading } from "./endurance.ts";
import type { QuietFigures } from "./quiet.ts";
import type { Contender, RaceResult } from "./race.ts";
import type { RecordedResult, StepTimes } from "./recorded.ts";
import type { TeamRate } from "./team-rate.ts";

export interface RaceFigures {
  readonly model: ModelName;
  readonly backend: BackendName;
  readonly threads: number;
  readonly result: RaceResult;
  /** In a live set with these times: which share of the frames reads the mask, and how often that is a second. */
  readonly mask: { readonly share: number; readonly perSecond: number };
}

export interface Opening {
  readonly app: readonly number[];
  readonly bareFirstCall: readonly number[];
}

export interface Figures {
  readonly races: readonly RaceFigures[];
  readonly mainThread: MainThread;
  readonly steps: StepTimes;
  readonly recorded: RecordedResult;
  readonly firstScreen: FirstScreen;
  readonly opening: Opening;
  readonly endurance: readonly Reading[];
  /** Of one recording by 1, 2 and, where there are as many cores, 4 workers. */
  readonly teams: readonly TeamRate[];
  readonly quiet: QuietFigures;
  /** Milliseconds. */
  readonly firstResults: readonly number[];
}

export interface Row {
  readonly measure: string;
  readonly bar: string;
  readonly value: string;
  /** `undefined`: reported, without a bar. */
  readonly ok: boolean | undefined;
}

const ms = (value: number): string => `${value < 1 ? value.toFixed(3) : value.toFixed(1)} ms`;
const middle = (values: readonly number[]): number => median(values) ?? Number.NaN;

export const medianOf = ({ result }: RaceFigures, name: Contender): number => middle(result.times[name]);

/** Mean over a live set's frames, from the medians with the mask and without. */
export const ratedLive = (race: RaceFigures): number =>
  race.mask.share * medianOf(race, "live-mask") + (1 - race.mask.share) * medianOf(race, "live");

function raceRows(race: RaceFigures): Row[] {
  const time = (name: Contender): number => medianOf(race, name);
  const where = `${race.model}, ${race.backend}`;
  const barred = race.model === "full";
  const row = (measure: string, value: number, limit: number, atMost: boolean, detail: string): Row => ({
    measure: `${where}: ${measure}`,
    bar: barred ? `${atMost ? "<=" : ">="} ${limit}` : "reported",
    value: `${value.toFixed(2)} (${detail})`,
    ok: barred ? (atMost ? value <= limit : value >= limit) : undefined,
  });
  const live = time("live");
  const liveMask = time("live-mask");
  const rated = ratedLive(race);
  const perSecond = `mask ${race.mask.perSecond.toFixed(1)} times a second`;
  return [
    row(
      "live keypoints / bare network",
      live / time("bare"),
      0.95,
      true,
      `${ms(live)} / ${ms(time("bare"))}`,
    ),
    row(
      "live with mask features / bare network",
      rated / time("bare"),
      1.05,
      true,
      `${perSecond}: ${ms(rated)}`,
    ),
    {
      measure: `${where}: a live frame with mask / bare network with mask output`,
      bar: "reported",
      value: `${(liveMask / time("bare-mask")).toFixed(2)} (${ms(liveMask)} / ${ms(time("bare-mask"))})`,
      ok: undefined,
    },
    row(
      "pose-detection / live keypoints",
      time("pose-detection") / live,
      1.25,
      false,
      `${ms(time("pose-detection"))} / ${ms(live)}`,
    ),
    row(
      "pose-detection with mask read back / live with mask",
      time("pose-detection-mask") / liveMask,
      2,
      false,
      `${ms(time("pose-detection-mask"))} / ${ms(liveMask)}`,
    ),
    {
      measure: `${where}: live frames a second`,
      bar: "reported",
      value: `${(1000 / rated).toFixed(1)} (${race.threads} ${race.threads === 1 ? "thread" : "threads"})`,
      ok: undefined,
    },
  ];
}

function enduranceRows(readings: readonly Reading[]): Row[] {
  const [early, late] = [readings[0], readings.at(-1)];
  if (!early || !late) return [];
  const when = `after ${late.frames} frames against ${early.frames}`;
  const rows: Row[] = [
    {
      measure: `tensors ${when}`,
      bar: "equal",
      value: `${late.tensors} / ${early.tensors}; ${late.tensorBytes} / ${early.tensorBytes} bytes`,
      ok: late.tensors === early.tensors && late.tensorBytes === early.tensorBytes,
    },
  ];
  if (early.heapBytes !== undefined && late.heapBytes !== undefined) {
    const change = late.heapBytes / early.heapBytes - 1;
    rows.push({
      measure: `JS heap (page and workers) ${when}`,
      bar: "within 5 %",
      value: `${(change * 100).toFixed(1)} % (${mb(late.heapBytes)} / ${mb(early.heapBytes)})`,
      ok: Math.abs(change) <= 0.05,
    });
  }
  return rows;
}

const mb = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

export function rowsOf(figures: Figures): Row[] {
  const { mainThread, steps, recorded, firstScreen, opening } = figures;
  const rate = middle(recorded.framesPerSecond);
  const overlap = (rate * middle(recorded.bareMask)) / 1000;
  const strict = (rate * middle(recorded.bare)) / 1000;
  const start = middle(opening.app);
  const firstCall = middle(opening.bareFirstCall);
  return [
    ...figures.races.flatMap(raceRows),
    {
      measure: "main thread: longest task in a live set",
      bar: "< 50 ms",
      value: `${ms(mainThread.longest)} (${ms(mainThread.longestCpu)} of CPU; ${mainThread.long} long tasks)`,
      ok: mainThread.longest < 50 && mainThread.long === 0,
    },
    {
      measure: "core step: time a frame",
      bar: "< 0.2 ms",
      value: `${ms(steps.median)} (mean ${ms(steps.mean)}, ${steps.frames} frames)`,
      ok: steps.median < 0.2,
    },
    {
      measure: "recorded: frames a second x bare network, mask on every frame",
      bar: ">= 0.75",
      value: `${overlap.toFixed(2)} (${rate.toFixed(1)} frames a second x ${ms(middle(recorded.bareMask))}; against the keypoint outputs alone ${strict.toFixed(2)})`,
      ok: overlap >= 0.75,
    },
    {
      measure: "script before the first screen is usable, gzip",
      bar: "<= 60 KB",
      value: `${(firstScreen.bytes / 1024).toFixed(1)} KB in ${Object.keys(firstScreen.scripts).length} files`,
      ok: firstScreen.bytes <= 60 * 1024,
    },
    {
      measure: "open to warmed-up network, warm cache, minus the bare first call",
      bar: "<= 1.5 s",
      value: `${((start - firstCall) / 1000).toFixed(2)} s (${(start / 1000).toFixed(2)} s - ${(firstCall / 1000).toFixed(2)} s)`,
      ok: start - firstCall <= 1500,
    },
    ...teamRows(figures),
    ...quietRows(figures),
    {
      measure: "recorded: first results on the page after the file was chosen, warm",
      bar: "<= 1.5 s",
      value: `${(middle(figures.firstResults) / 1000).toFixed(2)} s`,
      ok: middle(figures.firstResults) <= 1500,
    },
    ...enduranceRows(figures.endurance),
  ];
}

/** Two workers have the bar where there are two cores. */
const teamRows = ({ teams, recorded }: Figures): Row[] =>
  teams.map(({ workers, frames, framesPerSecond }) => {
    const value = (framesPerSecond * middle(recorded.bareMask)) / 1000;
    const barred = workers === 2;
    return {
      measure: `recorded, a whole file, ${workers} ${workers === 1 ? "worker" : "workers"}: frames a second x bare network`,
      bar: barred ? ">= 1.7" : "reported",
      value: `${value.toFixed(2)} (${framesPerSecond.toFixed(1)} frames a second, ${frames} frames)`,
      ok: barred ? value >= 1.7 : undefined,
    };
  });

function quietRows({ quiet, steps }: Figures): Row[] {
  const [still, empty] = [quiet.still / quiet.moving, quiet.empty / quiet.moving];
  const { fresh, late } = steps.bent;
  return [
    {
      measure: "live, pose worker's time: nobody moves, or is there / reps",
      bar: "<= 0.2",
      value: `${still.toFixed(2)}, ${empty.toFixed(2)} (${quiet.still.toFixed(2)}, ${quiet.empty.toFixed(2)} / ${quiet.moving.toFixed(2)} of a core)`,
      ok: Math.max(still, empty) <= 0.2,
    },
    {
      measure: "core step: after 10 minutes bent over; just bent over",
      bar: "< 0.1 ms both",
      value: `${ms(late)}; ${ms(fresh)}`,
      ok: Math.max(late, fresh) < 0.1,
    },
  ];
}

const verdict = (ok: boolean | undefined): string => (ok === undefined ? "" : ok ? "ok" : "short");

export function tableOf(rows: readonly Row[]): string {
  const cells = [
    ["measure", "bar", "value", ""],
    ...rows.map(({ measure, bar, value, ok }) => [measure, bar, value, verdict(ok)]),
  ];
  const widths = [0, 1, 2, 3].map((column) => Math.max(5, ...cells.map((row) => row[column]!.length)));
  const render = (row: readonly string[]): string =>
    `| ${row.map((cell, i) => cell.padEnd(widths[i]!)).join(" | ")} |`;
  return [render(cells[0]!), render(widths.map((n) => "-".repeat(n))), ...cells.slice(1).map(render)].join(
    "\n",
  );
}
