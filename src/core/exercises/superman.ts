/**
 * The superman: prone, arms and legs lifted together just off the floor and held for a count of two. Lifts are degrees
 * above horizontal; travel is a lift less the user's own rest. Height is never a goal.
 */
import type { Fault } from "../events.ts";
import { judge as claim, combine, type Judgement, nothingFound } from "../form/judgement.ts";
import type { Measurement } from "../kinematics/measure.ts";
import { type Degrees, mean, median, type Seconds, type Signal } from "../quantity.ts";
import type { CycleRules, Movement } from "../reps/cycle.ts";
import {
  fallEnds,
  firstReach,
  type MoveEnds,
  type Reading,
  riseEnds,
  shareAt,
} from "../reps/minimum-jerk.ts";
import { coverage, levelBefore, seriesOf, sustained } from "../reps/series.ts";
import type { Exercise, JudgedMovement, RepContext } from "./exercise.ts";

type Pair = "armLift" | "legLift";
/** Travel in degrees: a pair is up above the first and down again below the second, or below a share of its peak. */
const PAIRS: Readonly<
  Record<
    Pair,
    { readonly out: Degrees; readonly back: Degrees; readonly least: Degrees; readonly typicalRest: Degrees }
  >
> = {
  armLift: { out: 6, back: 4, least: 6, typicalRest: -12 },
  legLift: { out: 3, back: 1.8, least: 2.5, typicalRest: -2.8 },
};
const BACK_SHARE = 0.3;
const HELD_SHARE = 0.8;
/** While limbs rise, their height so far is always near its own peak; a hold has been there for longer than this. */
const SETTLED: Seconds = 0.25;
export const LEAST_HOLD: Seconds = 2.0;
const LEAST_ARM: Degrees = 8;
const LEAST_LEG: Degrees = 6;
const APART: Seconds = 0.5;
const KNEE_LIMIT: Degrees = 25;
const ELBOW_LIMIT: Degrees = 35;
const NECK_LIMIT: Degrees = -30;
/** Side-on, a head that looks up and elbows that bend outwards show little: near the limit nothing is said. */
const NECK_BAND: Degrees = 4;
const ELBOW_BAND: Degrees = 8;
const SHORTEST: Seconds = 0.6;
const LONGEST: Seconds = 30;

/**
 * Once the neutral is known, rest measures as the typical rest: a level well below it was taken on the way down to the
 * floor, and every true rest would look like a lift.
 */
function restOf(context: RepContext, pair: Pair): Degrees {
  const { typicalRest, out } = PAIRS[pair];
  return Math.max(context.rest[pair] ?? typicalRest, typicalRest - out / 2);
}

function cycleRules(context: RepContext): CycleRules<Measurement> {
  const travel = (m: Measurement, pair: Pair): Degrees | undefined => {
    const lift = m.signals[pair];
    return lift === undefined ? undefined : lift - restOf(context, pair);
  };
  const pairs: readonly Pair[] = ["armLift", "legLift"];
  return {
    isOut: (m) => pairs.some((pair) => (travel(m, pair) ?? 0) > PAIRS[pair].out),
    isBack: (m, movement) => {
      const travels = pairs.map((pair) => travel(m, pair));
      if (travels.every((t) => t === undefined)) return false;
      return pairs.every((pair, i) => {
        const now = travels[i];
        if (now === undefined) return true;
        const peak = Math.max(...movement.map((f) => travel(f, pair) ?? 0));
        return now < Math.min(PAIRS[pair].out - 0.3, Math.max(PAIRS[pair].back, BACK_SHARE * peak));
      });
    },
  };
}

/** One pair of limbs over the movement. */
interface PairMove {
  readonly readings: readonly Reading[];
  readonly rest: Degrees;
  readonly peak: Reading;
  readonly travel: Degrees;
  readonly rise: MoveEnds | undefined;
  readonly fall: MoveEnds | undefined;
}

function pairMove(movement: Movement<Measurement>, pair: Pair, context: RepContext): PairMove | undefined {
  const { before, during } = movement;
  if (coverage(during, pair) < 0.5) return undefined;
  const readings = seriesOf([...before, ...during], pair);
  const peak = sustained(seriesOf(during, pair), 0.35);
  if (!peak) return undefined;
  const rest = levelBefore(before, pair) ?? restOf(context, pair);
  const base = Math.min(rest, restOf(context, pair) + PAIRS[pair].out / 2);
  const travel = peak.value - base;
  const moved = travel >= PAIRS[pair].least;
  return {
    readings,
    rest: base,
    peak,
    travel,
    rise: moved ? riseEnds(readings, base, peak.value) : undefined,
    fall: moved
      ? fallEnds(readings, base, peak.value, shownFall(readings.at(-1)!.value, base, travel))
      : undefined,
  };
}

/** The lowest share of the way that the fall had passed when both pairs counted as back. */
const shownFall = (last: Degrees, rest: Degrees, travel: Degrees): number =>
  Math.min(0.7, Math.max(0.25, (last - rest) / travel + 0.02));

/** First and last time at or above 80% of the way to the peak. */
function heldOver(move: PairMove): MoveEnds | undefined {
  const level = move.rest + HELD_SHARE * move.travel;
  const start = firstReach(move.readings, level);
  const mirrored = firstReach(move.readings.map(({ t, value }) => ({ t: -t, value })).reverse(), level);
  return start === undefined || mirrored === undefined ? undefined : { start, end: -mirrored };
}

function holdOf(moves: readonly PairMove[]): {
  readonly seconds: Seconds;
  readonly from: Seconds;
  readonly to: Seconds;
} {
  const held = moves.flatMap((move) => heldOver(move) ?? []);
  const from = Math.max(...held.map((h) => h.start));
  const to = Math.min(...held.map((h) => h.end));
  return held.length < moves.length
    ? { seconds: 0, from, to }
    : { seconds: Math.max(0, to - from), from, to };
}

/** When a pair had gone 10% of its way. */
const tenth = ({ start, end }: MoveEnds): Seconds => start + shareAt(0.1) * (end - start);

const within = (frames: readonly Measurement[], from: Seconds, to: Seconds): readonly Measurement[] => {
  const inside = frames.filter((m) => m.t >= from && m.t <= to);
  return inside.length >= 3 ? inside : frames;
};

interface Held {
  readonly frames: readonly Measurement[];
  readonly during: readonly Measurement[];
  readonly at: Seconds;
}

/** Faults of posture at the hold, whatever moved. */
function postureFaults({ frames, during, at }: Held): Judgement {
  const level = (signal: Signal): number | undefined => mean(seriesOf(frames, signal).map((r) => r.value));
  const neck = sustained(seriesOf(during, "neckFlexion"), 0.35, -1);
  return combine(
    claim({
      kind: "neck-cranked",
      signals: ["neckFlexion"],
      frames,
      at: neck?.t ?? at,
      value: neck?.value,
      limit: NECK_LIMIT,
      wrong: "below",
      band: NECK_BAND,
    }),
    claim({
      kind: "bent-knees",
      signals: ["kneeFlexion"],
      frames,
      at,
      value: level("kneeFlexion"),
      limit: KNEE_LIMIT,
      wrong: "above",
    }),
    claim({
      kind: "bent-arms",
      signals: ["elbowFlexion"],
      frames,
      at,
      value: level("elbowFlexion"),
      limit: ELBOW_LIMIT,
      wrong: "above",
      band: ELBOW_BAND,
    }),
  );
}

function rangeFaults(arms: PairMove, legs: PairMove, hold: Seconds, { frames, at }: Held): Judgement {
  const apart = arms.rise && legs.rise ? Math.abs(tenth(arms.rise) - tenth(legs.rise)) : undefined;
  return combine(
    claim({
      kind: "not-together",
      signals: ["armLift", "legLift"],
      frames,
      at: arms.rise?.start ?? at,
      value: apart,
      limit: APART,
      wrong: "above",
    }),
    claim({
      kind: "short-hold",
      signals: ["armLift", "legLift"],
      frames,
      at,
      value: hold,
      limit: LEAST_HOLD,
      wrong: "below",
    }),
    claim({
      kind: "low-arms",
      signals: ["armLift"],
      frames,
      at: arms.peak.t,
      value: arms.peak.value,
      limit: LEAST_ARM,
      wrong: "below",
    }),
    claim({
      kind: "low-legs",
      signals: ["legLift"],
      frames,
      at: legs.peak.t,
      value: legs.peak.value,
      limit: LEAST_LEG,
      wrong: "below",
    }),
  );
}

/** Seen from ahead, the chest's lift leaks into the legs': what counts as moved grows with the azimuth, degrees. */
const OBLIQUE_FROM: Degrees = 15;
const LEAK_PER_DEGREE = 0.1;

const leak = (frames: readonly Measurement[]): Degrees =>
  LEAK_PER_DEGREE * Math.max(0, Math.abs(median(frames.flatMap((m) => m.azimuth ?? [])) ?? 0) - OBLIQUE_FROM);

/** One pair stayed down: the movement does not count. Neither pair clearly up is no movement at all. */
function onlyOnePair(
  arms: PairMove,
  legs: PairMove,
  frames: readonly Measurement[],
): Fault | "none" | undefined {
  const armsUp = arms.travel >= PAIRS.armLift.least;
  const legsUp = legs.travel >= PAIRS.legLift.least + leak(frames);
  if (armsUp && legsUp) return undefined;
  if (!armsUp && !legsUp) return "none";
  const [kind, down, limit] = armsUp
    ? (["arms-only", legs, PAIRS.legLift.least] as const)
    : (["legs-only", arms, PAIRS.armLift.least] as const);
  const confidence = mean(frames.map((m) => m.confidence[armsUp ? "legLift" : "armLift"] ?? 0)) ?? 0;
  return { kind, at: down.peak.t, value: down.travel, limit, confidence };
}

function judge(movement: Movement<Measurement>, context: RepContext): JudgedMovement | undefined {
  const { before, during } = movement;
  const arms = pairMove(movement, "armLift", context);
  const legs = pairMove(movement, "legLift", context);
  const seen = [arms, legs].filter((move): move is PairMove => move !== undefined);
  const length = during.at(-1)!.t - during[0]!.t;
  if (
    seen.length === 0 ||
    length < SHORTEST ||
    length > LONGEST ||
    !before.some((m) => m.posture === "prone")
  )
    return undefined;
  const only = arms && legs ? onlyOnePair(arms, legs, during) : undefined;
  if (only === "none") return undefined;
  const moved = seen.filter((move) => move.rise && move.fall);
  if (moved.length === 0) return undefined;

  const hold = holdOf(moved);
  const held: Held = { frames: within(during, hold.from, hold.to), during, at: (hold.from + hold.to) / 2 };
  const posture = postureFaults(held);
  const partial = !arms || !legs;
  const range: Judgement = only
    ? { faults: [only], notJudged: [] }
    : arms && legs
      ? rangeFaults(arms, legs, hold.seconds, held)
      : {
          ...nothingFound,
          notJudged: [
            "not-together",
            ...(arms ? (["low-legs", "legs-only"] as const) : (["low-arms", "arms-only"] as const)),
          ],
        };
  const extremes = (["armLift", "chestLift", "legLift", "kneeFlexion", "elbowFlexion"] as const).flatMap(
    (signal) => {
      const level = sustained(seriesOf(during, signal), 0.35);
      return level ? [[signal, level.value] as const] : [];
    },
  );
  const neck = sustained(seriesOf(during, "neckFlexion"), 0.35, -1);
  return {
    start: Math.min(...moved.map((move) => move.rise!.start)),
    peakStart: Math.max(...moved.map((move) => move.rise!.end)),
    peakEnd: Math.min(...moved.map((move) => move.fall!.start)),
    end: Math.max(...moved.map((move) => move.fall!.end)),
    holdSeconds: only ? 0 : hold.seconds,
    ...(partial ? { holdPartial: true } : {}),
    peak: { ...Object.fromEntries(extremes), ...(neck ? { neckFlexion: neck.value } : {}) },
    faults: [...posture.faults, ...range.faults],
    notJudged: [...posture.notJudged, ...range.notJudged],
    ...(only ? { reason: only.kind === "arms-only" ? ("arms-only" as const) : ("legs-only" as const) } : {}),
  };
}

/**
 * Share of the way that both seen pairs have gone towards `peak`, live: the hold counts while this is at least 0.8. The
 * peak is what has been reached so far, so it can only be judged once the limbs stopped rising.
 */
export function liveHold(
  out: readonly Measurement[],
  context: RepContext,
): { readonly seconds: Seconds; readonly now: boolean } {
  const last = out.at(-1);
  if (!last) return { seconds: 0, now: false };
  const spans = (["armLift", "legLift"] as const).flatMap((pair) => {
    const readings = seriesOf(out, pair);
    if (readings.length < out.length / 2) return [];
    const rest = restOf(context, pair);
    const peak = Math.max(...readings.map((r) => r.value));
    if (peak - rest < PAIRS[pair].least) return [undefined];
    const level = rest + HELD_SHARE * (peak - rest);
    const start = firstReach(readings, level)!;
    return [{ start, up: readings.at(-1)!.value >= level }];
  });
  if (spans.length === 0 || spans.some((span) => !span?.up)) return { seconds: 0, now: false };
  const from = Math.max(...spans.map((span) => span!.start));
  return { seconds: Math.max(0, last.t - from), now: true };
}

export const superman: Exercise = {
  name: "superman",
  startPosture: "prone",
  postures: ["prone"],
  restSignals: ["armLift", "legLift"],
  restBand: 2,
  cycleRules,
  judge,
  phase: (m, out, context) => {
    if (!out) return "rest";
    const held = liveHold([...out, m], context);
    if (held.now && held.seconds >= SETTLED) return "hold";
    const arm = (f: Measurement): number => (f.signals.armLift ?? 0) + 2 * (f.signals.legLift ?? 0);
    const earlier = out.filter((f) => f.t <= m.t - 0.15).at(-1);
    return earlier && arm(m) < arm(earlier) ? "lowering" : "lifting";
  },
  meter: (m, context) => {
    const value = m.signals.legLift;
    if (value === undefined) return undefined;
    const rest = restOf(context, "legLift");
    return {
      signal: "legLift",
      value,
      low: rest,
      high: 30,
      goal: LEAST_LEG,
      goalEnd: Math.min(24, (context.usual.legLift ?? 14) + 4),
    };
  },
  judged: { signal: "legLift", joint: "Ankle" },
  mustSee: ["hips"],
  priority: [
    "neck-cranked",
    "bent-knees",
    "bent-arms",
    "arms-only",
    "legs-only",
    "not-together",
    "short-hold",
    "low-arms",
    "low-legs",
  ],
};
