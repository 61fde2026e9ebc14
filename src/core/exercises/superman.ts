/**
 * The superman: prone, arms and legs lifted together just off the floor and held for a count of two. Lifts are degrees
 * above horizontal; travel is a lift less the user's own rest. Height is never a goal.
 */
import type { Judgement } from "../form/judgement.ts";
import type { Measurement } from "../kinematics/measure.ts";
import type { Degrees, Seconds } from "../quantity.ts";
import type { CycleRules, Movement } from "../reps/cycle.ts";
import { seriesOf, sustained } from "../reps/series.ts";
import type { Exercise, JudgedMovement, RepContext } from "./exercise.ts";
import { holdOf, liveHold, PAIRS, type Pair, type PairMove, pairMove, restOf } from "./limb-pair.ts";
import {
  type Held,
  LEAST_LEG,
  onlyOnePair,
  partialFaults,
  postureFaults,
  rangeFaults,
} from "./superman-faults.ts";

/** While moving, a pair is back below this share of its peak travel. */
const BACK_SHARE = 0.3;
/** While limbs rise, their height so far is always near its own peak; a hold has been there for longer than this. */
const SETTLED: Seconds = 0.25;
const SHORTEST: Seconds = 0.6;
const LONGEST: Seconds = 30;

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

const within = (frames: readonly Measurement[], from: Seconds, to: Seconds): readonly Measurement[] => {
  const inside = frames.filter((m) => m.t >= from && m.t <= to);
  return inside.length >= 3 ? inside : frames;
};

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
  if (only === "none" || !seen.some((move) => move.clear)) return undefined;
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
      : partialFaults(arms ? "armLift" : "legLift", (arms ?? legs)!, held);
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
  judged: "legLift",
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
