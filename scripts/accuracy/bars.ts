/** What has to hold, as data: each bar takes its value from the summary of score.mjs or from the bench itself. */

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
}

export interface Figures {
  readonly summary: Summary;
  /** Median over the clips, seconds. */
  readonly delay: number | undefined;
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

const SIGNAL_BARS: readonly (readonly [signal: string, degrees: number])[] = [
  ["good-morning.trunkInclination", 3],
  ["good-morning.hipFlexion", 4.5],
  ["good-morning.kneeFlexion", 3],
  ["superman.armLift", 1.6],
  ["superman.chestLift", 1.2],
  ["superman.legLift", 1],
  ["superman.kneeFlexion", 3],
];
const SPINE = "good-morning.spineFlexion";
const SPINE_DEGREES = 6;
const SPINE_COVERAGE = 0.9;
const OBLIQUE_FACTOR = 1.6;
const COVERAGE = { sideOn: 0.95, oblique: 0.85 };

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

function signalLines(where: string, pooled: Summary["sideOn"], factor: number, coverage: number): Line[] {
  const seen = SIGNAL_BARS.filter(([signal]) => pooled[signal] !== undefined);
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

function spineLines(
  where: string,
  pooled: PooledSignal | undefined,
  factor: number,
  coverage: number,
): Line[] {
  if (!pooled) return [];
  return [
    errorLine(`${where}: ${SPINE}, mean error`, SPINE_DEGREES * factor, pooled.mae),
    atLeast(`${where}: ${SPINE}, coverage`, coverage, pooled.coverage),
  ];
}

export function linesOf({ summary, delay, slow }: Figures): Line[] {
  const rounded = summary.faults["rounded-back"];
  return [
    all("exact rep count, clips", summary.exactCounts, summary.clips),
    { measure: "phantom reps", bar: "0", value: `${summary.phantomReps}`, ok: summary.phantomReps === 0 },
    all("exercise recognised, clips", summary.exerciseRight, summary.clips),
    ...signalLines("side-on", summary.sideOn, 1, COVERAGE.sideOn),
    ...spineLines("side-on, no plates", summary.sideOnWithoutPlates[SPINE], 1, SPINE_COVERAGE),
    ...signalLines("oblique", summary.oblique, OBLIQUE_FACTOR, COVERAGE.oblique),
    ...spineLines("oblique", summary.oblique[SPINE], OBLIQUE_FACTOR, COVERAGE.oblique),
    atLeast("faults, precision", 0.97, summary.faultPrecision),
    atLeast("faults, recall within 31°", 0.9, summary.faultRecall),
    ...(rounded ? [atLeast("rounded-back, recall within 31°", 0.9, rounded.recall)] : []),
    atMost("superman hold, mean error", 0.15, summary.holdError, " s"),
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
