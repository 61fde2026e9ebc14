/** What was counted and told live, against what the clip's truth says was done. */
import type { CoachEvent, Rep } from "../../src/core/events.ts";

/** What is read of a clip's truth; seconds of the clip. */
export interface LiveTruth {
  readonly exercise: string;
  readonly fps: number;
  readonly nFrames: number;
  readonly reps: readonly {
    readonly start: number;
    readonly end: number;
    readonly counts: boolean;
    readonly faults: readonly string[];
  }[];
  /** `repRange`, `abstain`: fewer may be counted where they are another variant, none where they can't be judged from there. */
  readonly expected: {
    readonly repCount: number;
    readonly repRange?: readonly [least: number, most: number];
    readonly abstain?: boolean;
  };
}

export interface LiveLog {
  /** When the clip began, on the page's clock, milliseconds, as `at`. */
  readonly began: number;
  readonly events: readonly (CoachEvent & { readonly at: number })[];
  readonly spoken: readonly { readonly text: string; readonly at: number }[];
}

export interface LiveResult {
  readonly name: string;
  readonly owed: number;
  readonly counted: number;
  /** Counted, but no rep of the truth that counts, or one that was counted before. */
  readonly phantom: number;
  readonly exact: boolean;
  readonly right: readonly string[];
  readonly wrong: readonly string[];
  readonly missed: readonly string[];
  readonly spoken: readonly string[];
}

/** The counted reps, as they were known at the end of their sets, with the clip's seconds of their middle. */
function countedIn({ events, began }: LiveLog): readonly { readonly rep: Rep; readonly middle: number }[] {
  const looked = events.flatMap((event) => (event.type === "looked-back" ? [event] : []));
  return events.flatMap((event) => {
    if (event.type !== "rep") return [];
    const later = looked.find(({ was }) => was.set === event.rep.set && was.number === event.rep.number);
    const rep = later?.rep ?? event.rep;
    const ago = event.t - (rep.peakStart + rep.peakEnd) / 2;
    return [{ rep, middle: (event.at - began) / 1000 - ago }];
  });
}

/** The fake camera of a busy machine shows its pictures late, the later the more: by a tenth of the time at most. */
const EARLY = 0.5;
const LATE = 0.1;

/** Of other exercises than the clip's nothing is owed: a Romanian deadlift among good mornings is known by its name. */
export function compareLive(name: string, truth: LiveTruth, log: LiveLog): LiveResult {
  const counted = countedIn(log).filter(({ rep }) => rep.exercise === truth.exercise);
  let taken = 0;
  let last = -1;
  const told = { right: [] as string[], wrong: [] as string[], missed: [] as string[] };
  for (const { rep, middle } of counted) {
    const i = truth.reps.findIndex(
      ({ start, end }, at) => at > last && middle > start - EARLY && middle < end + LATE * middle,
    );
    const done = truth.reps[i];
    if (!done?.counts) continue;
    taken += 1;
    last = i;
    const said = rep.faults.map(({ kind }) => kind);
    told.right.push(...said.filter((kind) => done.faults.includes(kind)));
    told.wrong.push(...said.filter((kind) => !done.faults.includes(kind)));
    told.missed.push(...done.faults.filter((kind) => !said.includes(kind)));
  }
  const { repCount: owed, abstain, repRange = [abstain ? 0 : owed, owed] } = truth.expected;
  const phantom = counted.length - taken;
  return {
    name,
    owed,
    counted: counted.length,
    phantom,
    exact: phantom === 0 && counted.length >= repRange[0] && counted.length <= repRange[1],
    ...told,
    spoken: log.spoken.map(({ text, at }) => `${((at - log.began) / 1000).toFixed(1)} ${text}`),
  };
}

const listed = (word: string, kinds: readonly string[]): string =>
  kinds.length > 0 ? `  ${word}: ${kinds.join(", ")}` : "";

export const tell = (result: LiveResult, spoken: boolean): string =>
  [
    `${result.exact ? "ok  " : "OFF "} ${result.name.padEnd(28)} reps ${result.counted}/${result.owed}`,
    result.phantom > 0 ? `  phantom ${result.phantom}` : "",
    listed("right", result.right),
    listed("WRONG", result.wrong),
    listed("not told", result.missed),
    ...(spoken ? result.spoken.map((line) => `\n       ${line}`) : []),
  ].join("");

export function summaryLine(results: readonly LiveResult[]): string {
  const sum = (of: (result: LiveResult) => number): number =>
    results.reduce((total, one) => total + of(one), 0);
  const [right, wrong, missed] = [
    sum((one) => one.right.length),
    sum((one) => one.wrong.length),
    sum((one) => one.missed.length),
  ];
  const share = (of: number, all: number): string => (all > 0 ? (of / all).toFixed(2) : "-");
  return [
    `${results.filter(({ exact }) => exact).length} of ${results.length} clips counted exactly`,
    `${sum((one) => one.phantom)} phantom reps`,
    `faults ${right} right, ${wrong} wrong, ${missed} not told`,
    `precision ${share(right, right + wrong)}, recall ${share(right, right + missed)}`,
  ].join("; ");
}
