/** What came of each run on a shaken track, against the truth, and what that sums up to. */
import type { Analysis } from "../../../src/core/session/analysis.ts";
import type { ShakeName } from "./shake.ts";

export interface TrueRep {
  readonly start: number;
  readonly end: number;
  readonly faults: readonly string[];
  readonly faultsOptional?: readonly string[];
}

/** One fault that was announced of one movement. */
export interface Announced {
  /** Which true movement, from 1; 0 where there was none. */
  readonly rep: number;
  readonly kind: string;
  readonly verdict: "right" | "wrong" | "optional";
  readonly value: number;
  readonly limit: number;
  readonly confidence: number | undefined;
}

export interface Outcome {
  readonly clip: string;
  readonly round: number;
  /** `undefined`: the track as it is. */
  readonly shake: ShakeName | undefined;
  readonly found: number;
  readonly exact: boolean;
  readonly phantom: number;
  readonly right: number;
  readonly wrong: number;
  /** Where a judgement is owed: within 31 degrees of side-on. */
  readonly owedRight: number;
  readonly missed: number;
  readonly announced: readonly Announced[];
}

type Span = { readonly start: number; readonly end: number };
const overlap = (a: Span, b: Span): number =>
  Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));

/** Every fault that was announced, with the movement that it is about. */
export function announcedIn(
  { reps, noReps }: Pick<Analysis, "reps" | "noReps">,
  truth: readonly TrueRep[],
  abstain: boolean,
): Announced[] {
  return [...reps, ...noReps].flatMap((rep) => {
    let at = -1;
    truth.forEach((movement, i) => {
      if (overlap(movement, rep) > (at < 0 ? 0 : overlap(truth[at]!, rep))) at = i;
    });
    const one = truth[at];
    return rep.faults.map(({ kind, value, limit, confidence }) => {
      const verdict =
        !one || abstain
          ? ("wrong" as const)
          : one.faultsOptional?.includes(kind)
            ? ("optional" as const)
            : one.faults.includes(kind)
              ? ("right" as const)
              : ("wrong" as const);
      return { rep: at + 1, kind, verdict, value, limit, confidence };
    });
  });
}

const sum = (of: readonly Outcome[], what: (one: Outcome) => number): number =>
  of.reduce((all, one) => all + what(one), 0);
const share = (part: number, of: number, digits = 3): string =>
  of === 0 ? "-" : (part / of).toFixed(digits);

function lineOf(name: string, of: readonly Outcome[]): string[] {
  const right = sum(of, (one) => one.right);
  const wrong = sum(of, (one) => one.wrong);
  const owed = sum(of, (one) => one.owedRight);
  return [
    name,
    `${of.length}`,
    share(
      sum(of, (one) => (one.exact ? 1 : 0)),
      of.length,
    ),
    `${sum(of, (one) => one.phantom)}`,
    `${right} / ${wrong}`,
    share(right, right + wrong),
    share(owed, owed + sum(of, (one) => one.missed)),
  ];
}

export function markdown(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, i) => Math.max(...rows.map((row) => row[i]!.length)));
  const line = (row: readonly string[]) => `| ${row.map((cell, i) => cell.padEnd(widths[i]!)).join(" | ")} |`;
  return [line(rows[0]!), line(widths.map((width) => "-".repeat(width))), ...rows.slice(1).map(line)].join(
    "\n",
  );
}

/** A row each way of shaking, all of them, and the tracks as they are. */
export function tableOf(outcomes: readonly Outcome[]): string {
  const shakes = [...new Set(outcomes.flatMap(({ shake }) => shake ?? []))];
  const head = [
    "shaken by",
    "runs",
    "exact counts",
    "phantom reps",
    "faults right / wrong",
    "precision",
    "recall",
  ];
  return markdown([
    head,
    lineOf(
      "nothing",
      outcomes.filter(({ shake }) => !shake),
    ),
    ...shakes.map((name) =>
      lineOf(
        name,
        outcomes.filter(({ shake }) => shake === name),
      ),
    ),
    lineOf(
      "all",
      outcomes.filter(({ shake }) => shake),
    ),
  ]);
}

/** How often and by which shakes something came up: "3 of 12 (body, noise 2)". */
function often(of: readonly Outcome[], runs: number): string {
  const by = new Map<string, number>();
  for (const { shake } of of) by.set(shake ?? "plain", (by.get(shake ?? "plain") ?? 0) + 1);
  const names = [...by].map(([name, n]) => (n > 1 ? `${name} ${n}` : name));
  return `${of.length} of ${runs} (${names.join(", ")})`;
}

function countsThatFlip(of: readonly Outcome[]): string[] {
  const off = of.filter(({ exact }) => !exact);
  if (off.length === 0) return [];
  const counts = [...new Set(off.map(({ found }) => found))].sort((a, b) => a - b);
  const phantom = sum(of, (one) => one.phantom);
  const each = counts.map(
    (n) =>
      `${n} in ${often(
        off.filter(({ found }) => found === n),
        of.length,
      )}`,
  );
  return [`  count: ${each.join("; ")}${phantom ? `; ${phantom} phantom` : ""}`];
}

/** Verdicts that not every run has, and those that are wrong. */
function verdictsThatFlip(of: readonly Outcome[]): string[] {
  const keyOf = ({ rep, kind, verdict }: Announced) =>
    `${rep === 0 ? "no true rep" : `rep ${rep}`} ${kind}: ${verdict}`;
  const keys = [...new Set(of.flatMap(({ announced }) => announced.map(keyOf)))].sort();
  return keys.flatMap((key) => {
    const having = of.filter(({ announced }) => announced.some((one) => keyOf(one) === key));
    if (having.length === of.length && !key.endsWith("wrong")) return [];
    const sample = having[0]!.announced.find((one) => keyOf(one) === key)!;
    const sure = sample.confidence === undefined ? "" : `, ${sample.confidence.toFixed(2)}`;
    return [
      `  ${key} in ${often(having, of.length)}; ${sample.value.toFixed(1)} for ${sample.limit.toFixed(1)}${sure}`,
    ];
  });
}

/** By clip: counts that are not exact, and verdicts that come and go or are wrong. */
export function flipsOf(outcomes: readonly Outcome[]): string {
  const clips = [...new Set(outcomes.map(({ clip }) => clip))];
  return clips
    .flatMap((clip) => {
      const of = outcomes.filter((one) => one.clip === clip);
      const lines = [...countsThatFlip(of), ...verdictsThatFlip(of)];
      return lines.length > 0 ? [clip, ...lines] : [];
    })
    .join("\n");
}
