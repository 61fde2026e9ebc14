/**
 * The deadlift: a weight from the floor to standing with hanging arms, and back to the floor; legs push, the back holds. The way up
 * comes first, and rest is the crouch. What counts is that the body stands up straight; where plates hide hips and knees that is
 * read off the shoulders.
 */
import type { Fault } from "../../core/events.ts";
import type { Exercise, JudgedMovement, RepContext, Stance } from "../../core/exercise.ts";
import { ARCHED_LIMIT, ROUNDED_LIMIT } from "../../core/form/back-model.ts";
import { type Claim, judge as claim, combine, SURE_OF_BACK, seenOften } from "../../core/form/judgement.ts";
import type { Measurement } from "../../core/kinematics/measurement.ts";
import { type Degrees, median, type Seconds } from "../../core/quantity.ts";
import type { Movement } from "../../core/reps/cycle.ts";
import { fallEnds, inOrder, type MoveEnds, type Reading, riseEnds } from "../../core/reps/minimum-jerk.ts";
import { levelBefore, meanConfidence, seriesOf, sustained } from "../../core/reps/series.ts";
import { alone, roundness, seenBack } from "../patterns/back.ts";
import { shownFall } from "../patterns/down-and-up.ts";
import { LOCKED, READ_BENT } from "../patterns/lockout.ts";
import {
  aheadOfHips,
  aheadOfStanding,
  crouchIn,
  isGrip,
  isOffTheFloor,
  isStraightHang,
  leastAhead,
  leastLowered,
  type OffTheFloor,
  offTheFloorRules,
  risen,
} from "../patterns/off-the-floor.ts";
import { FRONTAL } from "../patterns/stance.ts";
import { faults } from "./fault-table.ts";
import { ideal } from "./ideal.ts";
import { lessons, words } from "./words.ts";

/** The trunk may tip by this from the start until the weight is off the floor (ours). */
const TIPPED_LIMIT: Degrees = 15;
/** Of a change within one rep: what the camera and the clothes make wrong is the same before and after. Clean pulls read 0 to 4. */
const TIPPED_ERROR: Degrees = 3.5;
/** Of the way up: until then the weight has just left the floor. */
const JUST_OFF = 0.35;
/**
 * Standing short of straight, as hip flexion by how far the shoulders are ahead of and under where they stand: degrees, and degrees
 * a trunk. By the odd-numbered clips: straight ones read 0 to 10, those at 25 read 20 to 30.
 */
const STRAIGHT: Degrees = 5;
const BENT_PER_TRUNK: Degrees = 100;
const LOWER_COUNTS = 2;
/**
 * Leaning back, as extension of the spine. With a weight in the hands the shoulders are this far ahead of where they were without;
 * 34 degrees put them 0.14 of a trunk behind that (odd-numbered clips).
 */
const WEIGHT_AHEAD = 0.01;
const ARCH_PER_TRUNK: Degrees = 235;
const ARCH_ERROR: Degrees = 5;
const ARCH_ERROR_PER_DEGREE = 0.08;
const TOP_SHARE = 0.94;
const SUSTAINED: Seconds = 0.2;

interface Attempt {
  readonly stance: Stance;
  readonly peak: Reading;
  /** Frames around the highest point, and those of the way up. */
  readonly top: readonly Measurement[];
  readonly pull: readonly Measurement[];
}

/** From the floor and up, however straight; `undefined` for everything else. */
function attempt(movement: Movement<Measurement>, context: RepContext): Attempt | undefined {
  const { before, during } = movement;
  const { stance } = context;
  const height = risen(context);
  const peak = sustained(seriesOf(during, height), SUSTAINED);
  if (!stance || !peak) return undefined;
  const top = during.filter((m) => (height(m) ?? 0) > TOP_SHARE * peak.value);
  if (top.length === 0 || !isOffTheFloor(movement, top, stance)) return undefined;
  const pull = [...before, ...during.filter(({ t }) => t <= top[0]!.t)];
  return { stance, peak, top, pull };
}

/** Where nobody asked for it: of what people pick up off the floor a weight is gripped and hangs otherwise. */
function isEvident(movement: Movement<Measurement>, context: RepContext): boolean {
  const found = attempt(movement, context);
  if (!found) return false;
  const { stance, top } = found;
  return isGrip(crouchIn(movement.before, stance), stance) && isStraightHang(top);
}

/** How far hips are from straight at the top, degrees of flexion. */
function bentAtTop({ top, stance }: Attempt): Degrees {
  // Shoulders that stood higher for a raised arm are not lower for bent hips.
  const lower = stance.armUp ? 0 : leastLowered(top, stance);
  return STRAIGHT + BENT_PER_TRUNK * (leastAhead(top, stance) + LOWER_COUNTS * lower);
}

function archAtTop({ top, stance }: Attempt) {
  const off = Math.abs(median(top.flatMap(({ azimuth }) => azimuth ?? [])) ?? 0);
  const ahead = aheadOfStanding(top, stance);
  return {
    value: ARCH_PER_TRUNK * Math.min(0, Math.max(ahead, aheadOfHips(top, stance) ?? ahead) - WEIGHT_AHEAD),
    deviation: ARCH_ERROR + ARCH_ERROR_PER_DEGREE * off,
  };
}

/** By how much the trunk tips before the weight is well off the floor, and its lean at the start; degrees. */
function tipping({ before, during }: Movement<Measurement>, context: RepContext, { peak }: Attempt) {
  const start = levelBefore(before, "trunkInclination");
  const height = risen(context);
  const low = during.findIndex((m) => (height(m) ?? 0) > JUST_OFF * peak.value);
  const first = [...before, ...during.slice(0, Math.max(1, low))];
  const most = sustained(seriesOf(first, "trunkInclination"), SUSTAINED);
  return { start, first, most, value: start === undefined || !most ? undefined : most.value - start };
}

function judgeForm(movement: Movement<Measurement>, context: RepContext, found: Attempt) {
  const { top, pull, peak } = found;
  // A crouch folds the outline otherwise than a hinge: the two tell nothing about each other's spine.
  const seenIn = alone(context);
  const back = seenBack(pull, seenIn);
  const round = roundness(back, seenIn);
  const arch = archAtTop(found);
  const tipped = tipping(movement, context, found);
  const fault = (kind: string, more: Omit<Claim, "kind">) => claim({ kind, ...more });
  const judged = combine(
    fault("rounded-back", {
      signals: ["spineFlexion"],
      frames: pull,
      at: back.most?.t ?? peak.t,
      value: round?.value,
      limit: round?.limit ?? ROUNDED_LIMIT,
      wrong: "above",
      probability: round?.probability,
      sure: SURE_OF_BACK,
    }),
    fault("overextended-back", {
      signals: [],
      frames: top,
      at: peak.t,
      value: arch.value,
      limit: ARCHED_LIMIT,
      wrong: "below",
      deviation: arch.deviation,
      sure: SURE_OF_BACK,
    }),
    fault("hips-first", {
      signals: ["trunkInclination"],
      frames: tipped.first,
      at: tipped.most?.t ?? peak.t,
      value: tipped.value,
      limit: TIPPED_LIMIT,
      wrong: "above",
      deviation: TIPPED_ERROR,
    }),
  );
  return { ...judged, back, arch, tipped };
}

/** A gate of counting, not a judgement of form: it stands among the faults as the reason. */
const notLockedOut = ({ peak, top }: Attempt, value: Degrees): Fault => ({
  kind: "not-locked-out",
  at: peak.t,
  value,
  limit: LOCKED,
  confidence: meanConfidence(top, "trunkInclination"),
});

/** The ends of the way up and of the way down, by the shoulders. */
function ways({ before, during }: Movement<Measurement>, context: RepContext, { peak }: Attempt) {
  const height = risen(context);
  const series = seriesOf([...before, ...during], height);
  const rest = levelBefore(before, height) ?? 0;
  const up: MoveEnds | undefined = riseEnds(series, rest, peak.value);
  const down = fallEnds(series, rest, peak.value, shownFall(series.at(-1)!.value, rest, peak.value));
  return up && down ? { up, down } : undefined;
}

function judge(movement: Movement<Measurement>, context: RepContext): JudgedMovement | undefined {
  const found = attempt(movement, context);
  const moved = found && ways(movement, context, found);
  if (!found || !moved) return undefined;
  const { up, down } = moved;
  const bent = bentAtTop(found);
  const short = bent > LOCKED + READ_BENT;
  // Between pictures that are far apart the top may have been missed: such a lift is not called unfinished.
  if (short && !seenOften(movement.during)) return undefined;
  const { faults: wrong, notJudged, back, tipped } = judgeForm(movement, context, found);
  const knee = levelBefore(movement.before, "kneeFlexion");
  return {
    ...inOrder({ start: up.start, peakStart: up.end, peakEnd: down.start, end: down.end }),
    peak: {
      hipFlexion: Math.max(0, bent),
      ...(tipped.start === undefined ? {} : { trunkInclination: tipped.start }),
      ...(knee === undefined ? {} : { kneeFlexion: knee }),
      ...(back.most ? { spineFlexion: back.most.value } : {}),
    },
    faults: short ? [...wrong, notLockedOut(found, bent)] : wrong,
    notJudged,
    ...(short ? { reason: "not-locked-out" as const } : {}),
  };
}

const JUST_BEFORE: Seconds = 0.15;
/** Hundredths of a trunk within `JUST_BEFORE`: slower is a hold. */
const RESTING = 3;

function phase(m: Measurement, out: readonly Measurement[] | undefined, context: RepContext): OffTheFloor {
  if (!out) return "rest";
  const height = risen(context);
  const now = height(m) ?? 0;
  const peak = Math.max(now, ...out.flatMap((one) => height(one) ?? []));
  const earlier = out.filter(({ t }) => t <= m.t - JUST_BEFORE).at(-1);
  // Its first pictures are on the way up: nothing is held yet.
  if (!earlier) return "raising";
  const trend = now - (height(earlier) ?? now);
  if (now > TOP_SHARE * peak && Math.abs(trend) < RESTING) return "hold";
  return trend < 0 || (now < 0.85 * peak && trend === 0) ? "lowering" : "raising";
}

/** From the crouch to standing: the goal is straight, and straighter is no better. */
function meter(m: Measurement) {
  const value = m.signals.trunkInclination;
  if (value === undefined) return undefined;
  return { signal: "trunkInclination" as const, value, low: 90, high: 0, goal: 8, goalEnd: 0 };
}

export const deadlift: Exercise = {
  name: "deadlift",
  startPosture: "upright",
  provenByTwo: { evident: isEvident, fromCrouch: true },
  measurable: (m) => m.spread < FRONTAL.arming,
  postures: ["upright", "hinged", "crouched", "other"],
  restLevels: { trunkInclination: (m) => m.signals.trunkInclination },
  restBand: 6,
  cycleRules: offTheFloorRules,
  attempted: (movement, context) => attempt(movement, context) !== undefined,
  judge,
  phase,
  meter,
  eccentric: "back",
  restPhase: "rest",
  show: {
    main: "trunkInclination",
    curves: {
      first: ["trunkInclination", "kneeFlexion", "spineFlexion"],
      more: ["hipFlexion", "neckFlexion"],
    },
    columns: ["hipFlexion", "spineFlexion", "trunkInclination"],
    trends: ["back", "legs"],
    marks: ["hipFlexion"],
    path: "hands",
    equipment: "loaded-barbell",
  },
  live: [
    { kind: "rounded-back", signal: "spineFlexion", limit: ROUNDED_LIMIT, wrong: "above", careful: true },
  ],
  mustSee: ["back"],
  worthSeeing: ["hips", "knees", "feet"],
  faults,
  ideal,
  plan: { sets: 3, reps: 8, holdSeconds: 2, restSeconds: 120, repSeconds: 5 },
  words,
  lessons,
  // DEADLIFT.
  healthConnect: 21,
};
