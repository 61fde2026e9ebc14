/**
 * What has to hold: each bar takes its value from the summary of score.mjs or from the bench itself. The bars are data
 * (bars.json), a row an angle or a fault of what the clips show: a new exercise's clips add rows there.
 */
import barsFile from "./bars.json" with { type: "json" };

interface PooledSignal {
  readonly mae: number | null;
  readonly coverage: number | null;
}

interface FaultTotal {
  readonly tp: number;
  readonly fp: number;
  readonly fn: number;
  readonly abstained: number;
  readonly precision: number | null;
  readonly recall: number | null;
}

/** The part of score.mjs's summary that the bars read. */
export interface Summary {
  readonly clips: number;
  readonly exactCounts: number;
  readonly phantomReps: number;
  readonly exerciseRight: number;
  readonly holdError: number | null;
  readonly endError: number | null;
  readonly sideOn: Readonly<Record<string, PooledSignal>>;
  readonly sideOnWithoutPlates: Readonly<Record<string, PooledSignal>>;
  readonly oblique: Readonly<Record<string, PooledSignal>>;
  readonly jitter: number | null;
  readonly announcedAfterEnd: number | null;
  readonly faults: Readonly<Record<string, FaultTotal>>;
  readonly faultPrecision: number | null;
  readonly faultRecall: number | null;
  /** Only of clips that have a family (part 2). */
  readonly families?: Readonly<
    Record<
      string,
      | { readonly noRepsExact: string; readonly abstainRight: string; readonly exerciseRight: string }
      | undefined
    >
  >;
}

/** How often the truth lies within the error bars, over all frames of sets in one kind of view. */
export interface Intervals {
  readonly where: string;
  readonly within68: number;
  readonly within95: number;
  /** Mean error, degrees; of an arm's lift the near arm's. */
  readonly off: number;
}

export interface Figures {
  readonly summary: Summary;
  /** Median over the clips, seconds. */
  readonly delay: number | undefined;
  readonly intervals?: readonly Intervals[];
  /** Counts with every fourth frame; absent where it was not asked for. */
  readonly slow?: { readonly exact: number; readonly clips: number };
}

export interface Line {
  readonly measure: string;
  readonly bar: string;
  readonly value: string;
  /** `undefined`: nothing in these clips to measure it on. */
  readonly ok: boolean | undefined;
}

/** By "exercise.signal", mean errors of side-on clips, degrees; by fault; the rest as shares. */
interface Bars {
  readonly signals: Readonly<Record<string, number>>;
  /** Signals that plates hide: measured on clips without any. */
  readonly withoutPlates: Readonly<Record<string, number>>;
  /** Signals that are measured of the limb that is nearer to the camera, where the scorer's truth is the mean of both. */
  readonly ofTheNear: readonly string[];
  /** Clips whose count may be wrong. */
  readonly miscounted: number;
  readonly faults: { readonly precision: number; readonly recall: number };
  /** Faults that have a bar of their own. */
  readonly apart: Readonly<Record<string, { readonly precision: number; readonly recall: number }>>;
  readonly coverage: { readonly sideOn: number; readonly withoutPlates: number; readonly oblique: number };
}
/** Clean clips of the first exercises, clips as webcams and living rooms make them, and clean clips of lifts. */
const GROUPS: Readonly<Record<"clean" | "rooms" | "lifts", Bars>> = barsFile;
const OBLIQUE_FACTOR = 1.6;

const atMost = (measure: string, bar: number, value: number | null | undefined, unit = ""): Line => ({
  measure,
  bar: `<= ${Number(bar.toFixed(2))}${unit}`,
  value: value == null ? "-" : `${value}${unit}`,
  ok: value == null ? undefined : value <= bar,
});
const atLeast = (measure: string, bar: number, value: number | null | undefined): Line => ({
  measure,
  bar: `>= ${bar}`,
  value: value == null ? "-" : `${value}`,
  ok: value == null ? undefined : value >= bar,
});
const all = (measure: string, value: number, of: number): Line => ({
  measure,
  bar: `${of}`,
  value: `${value}`,
  ok: value === of,
});

/** A signal that was never seen has no error, and falls short. */
const errorLine = (measure: string, bar: number, value: number | null | undefined): Line => {
  const line = atMost(measure, bar, value, "°");
  return { ...line, ok: line.ok ?? false };
};

function signalLines(
  where: string,
  pooled: Summary["sideOn"],
  { signals }: Bars,
  factor: number,
  coverage: number,
): Line[] {
  const seen = Object.entries(signals).filter(([signal]) => pooled[signal] !== undefined);
  return [
    ...seen.map(([signal, bar]) =>
      errorLine(`${where}: ${signal}, mean error`, bar * factor, pooled[signal]?.mae),
    ),
    ...seen.map(([signal]) => atLeast(`${where}: ${signal}, coverage`, coverage, pooled[signal]?.coverage)),
  ];
}

/** "12 of 27 bars hold, 3 have nothing to be measured on". */
export function verdictOf(lines: readonly Line[]): string {
  const hold = lines.filter((line) => line.ok === true).length;
  const unknown = lines.filter((line) => line.ok === undefined).length;
  return `${hold} of ${lines.length} bars hold${unknown > 0 ? `, ${unknown} have nothing to be measured on` : ""}`;
}

function hiddenLines(
  where: string,
  pooled: Summary["sideOn"],
  { withoutPlates }: Bars,
  factor: number,
  coverage: number,
): Line[] {
  return Object.entries(withoutPlates).flatMap(([signal, degrees]) => {
    const found = pooled[signal];
    if (!found) return [];
    return [
      errorLine(`${where}: ${signal}, mean error`, factor * degrees, found.mae),
      atLeast(`${where}: ${signal}, coverage`, coverage, found.coverage),
    ];
  });
}

/** The same bar for what is measured: of the near limb alone. */
const nearLines = ({ ofTheNear, signals }: Bars, intervals: readonly Intervals[]): Line[] =>
  ofTheNear.flatMap((signal) => {
    const found = intervals.find(({ where }) => where === `side-on ${signal}`);
    return found
      ? [
          errorLine(
            `side-on: ${signal} of the near limb, mean error`,
            signals[signal]!,
            Number(found.off.toFixed(2)),
          ),
        ]
      : [];
  });

/** Faults that have bars of their own, where the clips have any. */
const apartLines = ({ apart }: Bars, faults: Summary["faults"]): Line[] =>
  Object.entries(apart).flatMap(([fault, bar]) => {
    const found = faults[fault];
    if (!found) return [];
    return [
      atLeast(`${fault}, precision`, bar.precision, found.precision),
      atLeast(`${fault}, recall within 31°`, bar.recall, found.recall),
    ];
  });

/** How many clips may be wrong before a measure over clips falls. */
const allBut = (measure: string, value: number, of: number, wrong: number): Line => ({
  measure,
  bar: wrong === 0 ? `${of}` : `>= ${of - wrong}`,
  value: `${value}`,
  ok: value >= of - wrong,
});

/** The share of a family's clips as score.mjs writes it, "9/10". */
function shareLine(measure: string, share: string | undefined, bar: number): Line[] {
  const [right, of] = (share ?? "").split("/").map(Number);
  if (right === undefined || of === undefined || !(of > 0)) return [];
  return [{ measure, bar: `>= ${bar}`, value: share!, ok: right / of >= bar }];
}

function familyLines(families: Summary["families"]): Line[] {
  if (!families) return [];
  return [
    ...["sets", "webcam", "negative"].flatMap((name) =>
      shareLine(`no-reps exact, ${name}`, families[name]?.noRepsExact, 0.9),
    ),
    ...["negative", "variant"].flatMap((name) =>
      shareLine(`nothing announced where nothing can be judged, ${name}`, families[name]?.abstainRight, 1),
    ),
  ];
}

/** Error bars of one and of 1.96 deviations should hold 68 and 95 of 100 true values. */
function intervalLines(intervals: readonly Intervals[]): Line[] {
  return intervals.map(({ where, within68, within95 }) => ({
    measure: `error bars, ${where}: within 1 and 1.96 deviations`,
    bar: "63-73, 92-98 %",
    value: `${Math.round(100 * within68)}, ${Math.round(100 * within95)} %`,
    ok: within68 >= 0.63 && within68 <= 0.73 && within95 >= 0.92 && within95 <= 0.98,
  }));
}

/** How many of how many, of several shares as score.mjs writes them. */
const sumOf = (shares: readonly string[]): readonly [right: number, of: number] =>
  shares
    .map((share) => share.split("/").map(Number))
    .reduce<readonly [number, number]>(([right, of], [r = 0, n = 0]) => [right + r, of + n], [0, 0]);

/**
 * Whether each exercise was recognised. Of clips with a family only where the scorer owes it: what a camera can't judge is not named,
 * and of a variant that may count or not no name is asked.
 */
function recognisedLine({ families, exerciseRight, clips }: Summary, { miscounted }: Bars): Line {
  const measure = "exercise recognised, clips";
  if (!families) return allBut(measure, exerciseRight, clips, miscounted);
  const [right, of] = sumOf(Object.values(families).flatMap((family) => family?.exerciseRight ?? []));
  return allBut(`${measure} that owe it`, right, of, miscounted);
}

function barsOf({ families, sideOn, oblique }: Summary): Bars {
  if (families) return GROUPS.rooms;
  const shown = Object.keys({ ...sideOn, ...oblique });
  return shown.some((signal) => signal in GROUPS.lifts.signals) ? GROUPS.lifts : GROUPS.clean;
}

export function linesOf({ summary, delay, slow, intervals = [] }: Figures): Line[] {
  const bars = barsOf(summary);
  const { coverage } = bars;
  return [
    allBut("exact rep count, clips", summary.exactCounts, summary.clips, bars.miscounted),
    { measure: "phantom reps", bar: "0", value: `${summary.phantomReps}`, ok: summary.phantomReps === 0 },
    recognisedLine(summary, bars),
    ...familyLines(summary.families),
    ...signalLines("side-on", summary.sideOn, bars, 1, coverage.sideOn),
    ...nearLines(bars, intervals),
    ...hiddenLines("side-on, no plates", summary.sideOnWithoutPlates, bars, 1, coverage.withoutPlates),
    ...signalLines("oblique", summary.oblique, bars, OBLIQUE_FACTOR, coverage.oblique),
    ...hiddenLines("oblique", summary.oblique, bars, OBLIQUE_FACTOR, coverage.oblique),
    ...intervalLines(intervals),
    atLeast("faults, precision", bars.faults.precision, summary.faultPrecision),
    atLeast("faults, recall within 31°", bars.faults.recall, summary.faultRecall),
    ...apartLines(bars, summary.faults),
    atMost(barsFile.hold.measure, barsFile.hold.most, summary.holdError, " s"),
    atMost("end, median error", 0.25, summary.endError, " s"),
    atMost("counted after the true end", 0.3, summary.announcedAfterEnd, " s"),
    atMost("delay of the signals", 120, delay === undefined ? undefined : Math.round(delay * 1000), " ms"),
    atMost("jitter at rest", 0.6, summary.jitter, "°"),
    ...(slow ? [all("slow live (half the frames), exact counts", slow.exact, slow.clips)] : []),
  ];
}

/** One table for several groups of clips: `groups[0]` gives the measures. */
export function tableOf(
  groups: readonly { readonly name: string; readonly lines: readonly Line[] }[],
): string {
  const [main, ...others] = groups;
  if (!main) return "";
  const head = ["measure", "bar", "value", "", ...others.map(({ name }) => name)];
  const rows = main.lines.map((line) => [
    line.measure,
    line.bar,
    line.value,
    verdict(line.ok),
    ...others.map(({ lines }) => {
      const same = lines.find(({ measure }) => measure === line.measure);
      return same
        ? `${same.value}${same.bar === line.bar ? "" : ` of ${same.bar}`} ${verdict(same.ok)}`.trim()
        : "-";
    }),
  ]);
  const widths = head.map((title, i) => Math.max(title.length, 3, ...rows.map((row) => row[i]!.length)));
  const render = (cells: readonly string[]): string =>
    `| ${cells.map((cell, i) => cell.padEnd(widths[i]!)).join(" | ")} |`;
  return [render(head), render(widths.map((width) => "-".repeat(width))), ...rows.map(render)].join("\n");
}

const verdict = (ok: boolean | undefined): string => (ok === undefined ? "n/a" : ok ? "ok" : "short");
