/**
 * The good morning: a hip hinge on nearly straight legs with a neutral back. What counts is the trunk's inclination from
 * vertical; how deep is the lifter's own affair above 45 degrees.
 */

import type { Fault } from "../../core/events.ts";
import type { Exercise, JudgedMovement, RepContext } from "../../core/exercise.ts";
import { ARCHED_LIMIT, ROUNDED_LIMIT } from "../../core/form/back-model.ts";
import {
  type Claim,
  judge as claim,
  combine,
  SURE_OF_BACK,
  seenToTheEnd,
} from "../../core/form/judgement.ts";
import type { Measurement } from "../../core/kinematics/measurement.ts";
import { clamp, type Degrees, median, type Seconds, type Signal, type Signals } from "../../core/quantity.ts";
import type { CycleRules, Movement, Strand } from "../../core/reps/cycle.ts";
import { fallEnds, inOrder, type Reading, riseEnds } from "../../core/reps/minimum-jerk.ts";
import { levelBefore, meanConfidence, seriesOf, sustained, timeDeviation } from "../../core/reps/series.ts";
import { furthestBend, lookBack, roundness, seenBack } from "../patterns/back.ts";
import { downAndUp, shownFall } from "../patterns/down-and-up.ts";
import { carriedAsHinge, meantAsHinge } from "../patterns/hinge-kind.ts";
import { hingeMeter } from "../patterns/hinge-meter.ts";
import { faults } from "./fault-table.ts";
import { ideal } from "./ideal.ts";
import { lessons, words } from "./words.ts";

/** Degrees beyond the standing inclination: out above the first, back below the second (a fifth of a deep rep's peak). */
const OUT: Degrees = 15;
const BACK: Degrees = 11;
const BACK_SHARE = 0.2;
/** Never quite upright between reps: this high up (share of the peak, and degrees) and down again by so much. */
const TURN_SHARE = 0.35;
const TURN_MOST: Degrees = 24;
const TURN_RISE: Degrees = 4;
const LOWEST_REST: Degrees = -3;
/** Less is swaying, scratching, looking down. */
const LEAST_RANGE: Degrees = 16;
const KNEE_LIMIT: Degrees = 25;
const FASTEST: Seconds = 1.0;
/** Half a hinge that is down sooner is a sneeze or a start, no attempt; quick whole ones take 0.6. */
const JERK: Seconds = 0.45;
/** Of the way down's length, what the clips with exact truth showed (odd-numbered clips). */
const TEMPO_ERROR: Seconds = 0.15;
/** An extreme must last this long to be believed. */
const SUSTAINED: Seconds = 0.2;

/** Of a squat, a sit or a step rather than a hinge; in leg lengths and degrees. */
const HIP_DROP = 0.28;
const FOOT_SHIFT = 0.25;
/** A squat bends the knees more than the trunk; deep good mornings with a kettlebell read up to 80 degrees at the knees. */
const SQUAT_KNEE: readonly [least: Degrees, most: Degrees] = [80, 95];
const KNEE_OVER_TRUNK: Degrees = 30;
/**
 * Whoever bends the knees in every hinge does not squat for a few degrees more: beyond this user's own counted ones, two deviations
 * of what knees are read off by.
 */
const KNEE_OVER_USUAL: Degrees = 16;
/** Slow motion of eight times a rep of seven seconds; whoever stays down longer is told. */
const LONGEST: Seconds = 60;

const inclination = (m: Measurement): Degrees | undefined => m.signals.trunkInclination;
/**
 * Once the neutral is known, standing measures as about 2 degrees: a level well below it was taken while the neutral
 * still changed, and standing upright would look like a hinge.
 */
const restOf = (context: RepContext): Degrees => Math.max(context.rest.trunkInclination ?? 2, LOWEST_REST);

function cycleRules(context: RepContext): CycleRules<Measurement> {
  const rest = restOf(context);
  const trunk: Strand<Measurement> = {
    excursion: (m) => {
      const value = inclination(m);
      return value === undefined ? undefined : value - rest;
    },
    out: OUT,
    back: BACK,
    backShare: BACK_SHARE,
    backMost: OUT - 2,
    turnShare: TURN_SHARE,
    turnMost: TURN_MOST,
    turnRise: TURN_RISE,
  };
  return { strands: [trunk], longest: LONGEST };
}

/** Where the feet are, by the median over so long: single frames misplace them. */
const FOOT_WINDOW: Seconds = 0.45;
const footAt = (frames: readonly Measurement[]): { readonly x: number; readonly y: number } => ({
  x: median(frames.map((m) => m.facing * m.foot.x)) ?? 0,
  y: median(frames.map((m) => m.foot.y)) ?? 0,
});

/** Whether feet, hips, knees and hands did what they do in a hinge. */
function isHinge({ before, during }: Movement<Measurement>, peak: Degrees, { usual }: RepContext): boolean {
  const first = before.at(-1) ?? during[0]!;
  const last = during.at(-1)!;
  const unit = first.scale;
  const deep = during.filter((m) => (inclination(m) ?? 0) > 0.7 * peak);
  const drop = median(deep.map((m) => first.hip.y - first.foot.y - (m.hip.y - m.foot.y))) ?? 0;
  const all = [...before, ...during];
  const stood = footAt(all.filter((m) => m.t - all[0]!.t <= FOOT_WINDOW));
  const stands = footAt(during.filter((m) => last.t - m.t <= FOOT_WINDOW));
  const shift = Math.hypot(stands.x - stood.x, stands.y - stood.y);
  const knee = sustained(seriesOf(during, "kneeFlexion"), SUSTAINED)?.value ?? 0;
  const own = (usual.kneeFlexion ?? 0) + KNEE_OVER_USUAL;
  const squat = Math.max(clamp(peak + KNEE_OVER_TRUNK, ...SQUAT_KNEE), own);
  const hanging = deep.filter((m) => m.handsHang).length > deep.length / 2;
  return drop < HIP_DROP * unit && shift < FOOT_SHIFT * unit && knee < squat && !hanging;
}

/** Shoulder width over trunk length, upright: from the front a hinge does not show. */
const FRONTAL = { arming: 0.56, moving: 0.62 };
const isSideOn = (m: Measurement): boolean => m.spread < FRONTAL.moving;

/** Whoever rests further from upright than this has not come quite up, or is on the way down slowly. */
const NEVER_UPRIGHT: Degrees = 6;

interface Attempt {
  readonly peak: Reading;
  readonly rest: Degrees;
}

/** A hinge from standing, however deep; `undefined` for everything else. */
function attempt(movement: Movement<Measurement>, context: RepContext): Attempt | undefined {
  const { before, during } = movement;
  const peak = sustained(seriesOf(during, "trunkInclination"), SUSTAINED);
  if (!peak) return undefined;
  const rest = Math.min(
    levelBefore(before, "trunkInclination") ?? restOf(context),
    restOf(context) + NEVER_UPRIGHT,
  );
  const started = before.some((m) => m.posture === "upright" && isSideOn(m));
  return started &&
    peak.value - rest >= LEAST_RANGE &&
    isHinge(movement, peak.value, context) &&
    carriedAsHinge(movement, peak.value)
    ? { peak, rest }
    : undefined;
}

const highest = (signal: Signal, level: Reading | undefined): Signals =>
  level ? { [signal]: level.value } : {};

function judge(movement: Movement<Measurement>, context: RepContext): JudgedMovement | undefined {
  const { before, during } = movement;
  const attempted = attempt(movement, context);
  if (!attempted) return undefined;
  const { peak, rest: top } = attempted;
  const knee = sustained(seriesOf(during, "kneeFlexion"), SUSTAINED);
  const hip = sustained(seriesOf(during, "hipFlexion"), SUSTAINED);
  const trunk = seriesOf([...before, ...during], "trunkInclination");

  // Between pictures that are far apart the bottom may have been missed: such a hinge is not called too short.
  const short = peak.value < context.shallowBelow;
  if (short && !(seenToTheEnd(during, inclination) && meantAsHinge(movement, peak.value))) return undefined;

  const down = riseEnds(trunk, top, peak.value);
  const up = fallEnds(trunk, top, peak.value, shownFall(trunk.at(-1)!.value, top, peak.value));
  if (!down || !up) return undefined;
  if (short && down.end - down.start < JERK) return undefined;
  const deepest = during.filter((m) => (inclination(m) ?? 0) > 0.5 * peak.value);
  const back = seenBack(deepest, context);
  const { most, reading, verdict } = back;
  const fault = (
    kind: Parameters<typeof claim>[0]["kind"],
    signal: Signal,
    value: number | undefined,
    limit: number,
    at: Seconds | undefined,
    wrong: "above" | "below",
    more: Pick<Claim, "deviation" | "probability" | "sure"> = {},
  ) => claim({ kind, signals: [signal], frames: deepest, at: at ?? peak.t, value, limit, wrong, ...more });
  const round = roundness(back, context);
  const rounded = { probability: round?.probability, sure: SURE_OF_BACK };
  const arched = { probability: verdict?.overall.arched, sure: SURE_OF_BACK };
  const tempo = { deviation: timeDeviation(during, TEMPO_ERROR) };
  const { faults: found, notJudged } = combine(
    fault(
      "rounded-back",
      "spineFlexion",
      round?.value,
      round?.limit ?? ROUNDED_LIMIT,
      most?.t,
      "above",
      rounded,
    ),
    fault(
      "overextended-back",
      "spineFlexion",
      verdict?.overall.value,
      ARCHED_LIMIT,
      undefined,
      "below",
      arched,
    ),
    fault("bent-knees", "kneeFlexion", knee?.value, KNEE_LIMIT, knee?.t, "above"),
    fault("too-fast", "trunkInclination", down.end - down.start, FASTEST, down.end, "below", tempo),
  );
  const shallow = short ? tooShort(peak, deepest, context) : undefined;
  return {
    ...inOrder({ start: down.start, peakStart: down.end, peakEnd: up.start, end: up.end }),
    peak: {
      trunkInclination: peak.value,
      ...highest("hipFlexion", hip),
      ...highest("kneeFlexion", knee),
      ...(verdict ? { spineFlexion: furthestBend(verdict) } : {}),
    },
    faults: shallow ? [...found, shallow] : found,
    notJudged,
    ...(reading ? { back: reading } : {}),
    ...(shallow ? { reason: "shallow" as const } : {}),
  };
}

/** A gate of counting, not a judgement of form: it abstains from nothing, and stands among the faults as the reason. */
const tooShort = (peak: Reading, deepest: readonly Measurement[], context: RepContext): Fault => ({
  kind: "shallow",
  at: peak.t,
  value: peak.value,
  limit: context.shallowBelow,
  confidence: meanConfidence(deepest, "trunkInclination"),
});

export const goodMorning: Exercise = {
  name: "good-morning",
  startPosture: "upright",
  measurable: (m) => inclination(m) !== undefined && m.spread < FRONTAL.arming,
  postures: ["upright", "hinged"],
  restLevels: { trunkInclination: inclination },
  restBand: 5,
  cycleRules,
  attempted: (movement, context) => attempt(movement, context) !== undefined,
  judge,
  lookBack,
  backCheck: true,
  phase: downAndUp(inclination),
  meter: (m, context) => hingeMeter(inclination(m), context, { usual: 80, goalMost: 85, endMost: 90 }),
  eccentric: "out",
  restPhase: "top",
  show: {
    main: "trunkInclination",
    range: true,
    curves: {
      first: ["trunkInclination", "kneeFlexion", "spineFlexion"],
      more: ["hipFlexion", "neckFlexion"],
    },
    columns: ["spineFlexion", "kneeFlexion", "trunkInclination"],
    trends: ["knees", "back"],
    marks: ["hipFlexion"],
    equipment: "barbell",
  },
  live: [
    { kind: "rounded-back", signal: "spineFlexion", limit: ROUNDED_LIMIT, wrong: "above", careful: true },
    { kind: "overextended-back", signal: "spineFlexion", limit: ARCHED_LIMIT, wrong: "below", careful: true },
    { kind: "bent-knees", signal: "kneeFlexion", limit: KNEE_LIMIT, wrong: "above" },
  ],
  mustSee: ["back", "hips"],
  worthSeeing: ["knees", "arms"],
  faults,
  ideal,
  plan: { sets: 2, reps: 10, holdSeconds: 2, restSeconds: 60, repSeconds: 5 },
  sample: { reps: 4 },
  words,
  lessons,
  // WEIGHTLIFTING.
  healthConnect: 65,
};
