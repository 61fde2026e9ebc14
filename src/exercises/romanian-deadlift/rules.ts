/**
 * The Romanian deadlift: a hinge of the hips on nearly straight legs, with the weight hanging from straight arms close to
 * the legs, from standing down to about the shins and up again. What counts is the trunk's inclination, and standing up.
 */
import type { Fault } from "../../core/events.ts";
import type { Exercise, JudgedMovement, RepContext } from "../../core/exercise.ts";
import { ROUNDED_LIMIT } from "../../core/form/back-model.ts";
import {
  type Claim,
  judge as claim,
  combine,
  SURE_OF_BACK,
  seenToTheEnd,
} from "../../core/form/judgement.ts";
import type { Measurement } from "../../core/kinematics/measurement.ts";
import { clamp, type Degrees, degrees, type Seconds } from "../../core/quantity.ts";
import type { CycleRules, Movement } from "../../core/reps/cycle.ts";
import { fallEnds, inOrder, type Reading, riseEnds } from "../../core/reps/minimum-jerk.ts";
import { levelBefore, meanConfidence, seriesOf, sustained } from "../../core/reps/series.ts";
import { furthestBend, lookBack, roundness, seenBack } from "../patterns/back.ts";
import { trunkByHeight } from "../patterns/by-height.ts";
import { downAndUp, shownFall } from "../patterns/down-and-up.ts";
import {
  aheadOfShoulder,
  handsAhead,
  hangsIn,
  hungBefore,
  overAnkle,
  overKnee,
  REACHES,
} from "../patterns/hands.ts";
import { hingeMeter } from "../patterns/hinge-meter.ts";
import {
  hip,
  leftBent,
  NEARLY_UP,
  NEARLY_UP_SHARE,
  notLockedOut,
  onTheWay,
  showsLockout,
} from "../patterns/lockout.ts";
import { FRONTAL, isWide, standsOnBoth, staysInPlace } from "../patterns/stance.ts";
import { faults } from "./fault-table.ts";
import { ideal } from "./ideal.ts";
import { lessons, words } from "./words.ts";

/** Degrees of the hips beyond standing: out above the first, back below the second. */
const OUT: Degrees = 20;
const BACK: Degrees = 11;
const BACK_SHARE = 0.12;
const TURN_RISE: Degrees = 6;
/** Standing, and the most of it that is believed: more is no rest. */
const STANDING_HIP: Degrees = 3;
const HIGHEST_REST: Degrees = 8;
/** Less is looking down, or a weight that is put right. */
const LEAST_RANGE: Degrees = 18;
/** A slight bend of the knees, kept, is the lift; 40 degrees are ours. */
const KNEE_LIMIT: Degrees = 40;
/** Knees that bend as much as the trunk, or by so much, squat: tired ones bend 0.97 of it, 56 degrees. */
const SQUAT_SHARE = 1.15;
const SQUAT_KNEE: Degrees = 82;
/** Of the hands over the ankles, trunks: lower is the floor, 0.6 and less; the shins are at 0.8, and read lower by 0.3 at times. */
const AT_FLOOR = 0.5;
/**
 * On nearly straight legs, with the hands drawn back along the shins, they may go down to the feet: a real lifter with dumbbells reads
 * 0.34 there, the hands 0.33 behind her shoulders. Who touches the toes has them under the shoulders (read 0.01 and 0.02 ahead, 0.40
 * and 0.48 high), whoever lifts from the floor bends the knees by 70 and more.
 */
const ALONG_SHINS = { knee: 35, ahead: -0.15, floor: 0.2 } as const;
/** 12 cm ahead of the middle of the foot (ours), on a leg of 78 cm, as the angle by which that leg would have to lean. */
const DRIFT_LIMIT: Degrees = degrees(Math.asin(0.12 / 0.78));
/** Hands from the middle of the ankles to over the middle of the foot, legs, and what that reads wrong (odd-numbered clips). */
const MID_FOOT = 0.05;
const DRIFT_ERROR: Degrees = 1.6;
/** Hands this far ahead, legs, reach for something. */
const REACHING = 0.65;
const DRIFT_SUSTAINED: Seconds = 0.3;
/** An extreme must last this long to be believed. */
const SUSTAINED: Seconds = 0.2;
const LONGEST: Seconds = 60;

const inclination = (m: Measurement): Degrees | undefined => m.signals.trunkInclination;
const restOf = ({ rest }: RepContext): Degrees => clamp(rest.hipFlexion ?? STANDING_HIP, 0, HIGHEST_REST);

const cycleRules = (context: RepContext): CycleRules<Measurement> => ({
  strands: [
    {
      excursion: (m) => {
        const value = hip(m);
        return value === undefined ? undefined : Math.max(value - restOf(context), onTheWay(m));
      },
      out: OUT,
      back: BACK,
      backShare: BACK_SHARE,
      backMost: OUT - 6,
      turnShare: NEARLY_UP_SHARE,
      turnMost: NEARLY_UP,
      turnRise: TURN_RISE,
    },
  ],
  longest: LONGEST,
});

interface Attempt {
  readonly trunk: Reading;
  readonly hip: Reading;
  readonly knee: Reading | undefined;
  /** Frames in which the trunk is down. */
  readonly deep: readonly Measurement[];
}

const DEEP_SHARE = 0.6;
const DEEPEST_SHARE = 0.85;

/** Whether the hands go to the floor, as in a deadlift; not where they are not seen. */
function toFloor(deepest: readonly Measurement[], knee: Degrees): boolean {
  const ahead = aheadOfShoulder(deepest) ?? 0;
  const alongShins = knee < ALONG_SHINS.knee && ahead < ALONG_SHINS.ahead;
  return (overAnkle(deepest) ?? 1) <= (alongShins ? ALONG_SHINS.floor : AT_FLOOR);
}

/** A hinge from standing with the weight in the hands, however deep; `undefined` for everything else. */
function attempt(movement: Movement<Measurement>): Attempt | undefined {
  const { before, during } = movement;
  const trunk = sustained(seriesOf(during, inclination), SUSTAINED);
  const bent = sustained(seriesOf(during, hip), SUSTAINED);
  if (!trunk || !bent || trunk.value < LEAST_RANGE) return undefined;
  if (!before.some((m) => m.spread < FRONTAL.moving && showsLockout(m))) return undefined;
  const knee = sustained(seriesOf(during, "kneeFlexion"), SUSTAINED);
  const atLeast = (share: number) => during.filter((m) => (inclination(m) ?? 0) > share * trunk.value);
  const deep = atLeast(DEEP_SHARE);
  const reach = sustained(seriesOf(deep, handsAhead), DRIFT_SUSTAINED);
  return (knee?.value ?? 0) < Math.min(SQUAT_KNEE, SQUAT_SHARE * trunk.value) &&
    !toFloor(atLeast(DEEPEST_SHARE), knee?.value ?? 0) &&
    (reach?.value ?? 0) < REACHING &&
    hungBefore(before) &&
    hangsIn(deep) &&
    standsOnBoth(deep) &&
    staysInPlace(movement, before.at(-1)!.scale)
    ? { trunk, hip: bent, knee, deep }
    : undefined;
}

/**
 * Where nobody asked for it. The hands come to the knees, in clips within 0.22 trunks over them, those of who bows with hands
 * on the thighs stay at 0.29 and more; but not near the floor, and not ahead of the shoulders; the trunk goes lower than people
 * bow (to 60, read as up to 65; clips 70 and more), and the knees give way, as those of who touches the toes do not; not as far as of
 * who lifts from the floor, which seen from 35 to 45 degrees off reads 60 to 81 (public recordings, a man with a kettlebell).
 */
const BELOW_BOWS: Degrees = 66;
const AT_KNEES = 0.25;
const NEAR_FLOOR = 0.65;
const SOFT_KNEES: Degrees = 10;
const MOST_KNEES: Degrees = 58;
function isEvident({ during }: Movement<Measurement>): boolean {
  const trunk = sustained(seriesOf(during, inclination), SUSTAINED)?.value ?? 0;
  const knee = sustained(seriesOf(during, "kneeFlexion"), SUSTAINED)?.value ?? 0;
  const deepest = during.filter((m) => (inclination(m) ?? 0) > DEEPEST_SHARE * trunk);
  const [knees, floor, ahead] = [overKnee(deepest), overAnkle(deepest), aheadOfShoulder(deepest)];
  return (
    knees !== undefined &&
    floor !== undefined &&
    ahead !== undefined &&
    ahead < REACHES &&
    knees < AT_KNEES &&
    floor > NEAR_FLOOR &&
    trunk > BELOW_BOWS &&
    knee > SOFT_KNEES &&
    knee < MOST_KNEES
  );
}

/** How far what the hands hold is ahead of the middle of the foot. */
function driftOf(deep: readonly Measurement[]): Reading | undefined {
  const ahead = sustained(seriesOf(deep, handsAhead), DRIFT_SUSTAINED);
  return ahead && { t: ahead.t, value: degrees(Math.asin(clamp(ahead.value - MID_FOOT, -1, 1))) };
}

/** In a second picture everybody is about where they were. */
const STOOD: Seconds = 0.2;

/**
 * Where a recording begins on the way down, that is taken for how somebody stands: the trunk then reads too upright by what it leant,
 * and the hands too far ahead (a sample that began so: 13 degrees instead of 3).
 */
const wasSeenStanding = ({ before }: Movement<Measurement>, { usual }: RepContext): boolean =>
  before.some(({ t, still }) => still && t - before[0]!.t >= STOOD) || usual.trunkInclination !== undefined;

function judgeForm(movement: Movement<Measurement>, context: RepContext, { deep, trunk, knee }: Attempt) {
  const back = seenBack(deep, context);
  const round = roundness(back, context);
  const drift = wasSeenStanding(movement, context) ? driftOf(deep) : undefined;
  const fault = (kind: string, more: Omit<Claim, "kind" | "frames" | "wrong">) =>
    claim({ kind, frames: deep, wrong: "above", ...more });
  const judged = combine(
    fault("rounded-back", {
      signals: ["spineFlexion"],
      at: back.most?.t ?? trunk.t,
      value: round?.value,
      limit: round?.limit ?? ROUNDED_LIMIT,
      probability: round?.probability,
      sure: SURE_OF_BACK,
    }),
    fault("bent-knees", {
      signals: ["kneeFlexion"],
      at: knee?.t ?? trunk.t,
      value: knee?.value,
      limit: KNEE_LIMIT,
    }),
    fault("bar-drift", {
      signals: [],
      at: drift?.t ?? trunk.t,
      value: drift?.value,
      limit: DRIFT_LIMIT,
      deviation: DRIFT_ERROR,
    }),
  );
  return { ...judged, back };
}

/** A gate of counting, not a judgement of form: it abstains from nothing, and stands among the faults as the reason. */
const shallow = ({ trunk, deep }: Attempt, limit: Degrees): Fault => ({
  kind: "shallow",
  at: trunk.t,
  value: trunk.value,
  limit,
  confidence: meanConfidence(deep, "trunkInclination"),
});

/** Down, and up again as far as it went; `bent`: where the hips stayed bent. */
function moves({ before, during }: Movement<Measurement>, context: RepContext, bent: Reading | undefined) {
  const way = (before.some(isWide) && trunkByHeight(before)) || hip;
  const series = seriesOf([...before, ...during], way);
  const top = levelBefore(before, way) ?? restOf(context);
  const low = series.find(({ t }) => t === bent?.t)?.value ?? top;
  const furthest = sustained(seriesOf(during, way), SUSTAINED)!.value;
  return {
    down: riseEnds(series, top, furthest),
    up: fallEnds(series, low, furthest, shownFall(series.at(-1)!.value, low, furthest)),
  };
}

function judge(movement: Movement<Measurement>, context: RepContext): JudgedMovement | undefined {
  const { during } = movement;
  const found = attempt(movement);
  if (!found) return undefined;
  const short = found.trunk.value < context.shallowBelow;
  // Between pictures that are far apart the bottom may have been missed: such a hinge is not called too short.
  if (short && !seenToTheEnd(during, inclination)) return undefined;
  const bent = leftBent(
    during.filter(({ t }) => t > found.hip.t),
    found.hip.value,
  );
  const { down, up } = moves(movement, context, bent);
  if (!down || !up) return undefined;
  const { faults: wrong, notJudged, back } = judgeForm(movement, context, found);
  const gate = short ? shallow(found, context.shallowBelow) : bent && notLockedOut(bent, during);
  return {
    ...inOrder({ start: down.start, peakStart: down.end, peakEnd: up.start, end: up.end }),
    peak: {
      trunkInclination: found.trunk.value,
      hipFlexion: found.hip.value,
      ...(found.knee ? { kneeFlexion: found.knee.value } : {}),
      ...(back.verdict ? { spineFlexion: furthestBend(back.verdict) } : {}),
    },
    faults: gate ? [...wrong, gate] : wrong,
    notJudged,
    ...(back.reading ? { back: back.reading } : {}),
    ...(gate ? { reason: gate.kind } : {}),
  };
}

export const romanianDeadlift: Exercise = {
  name: "romanian-deadlift",
  startPosture: "upright",
  provenByTwo: { evident: isEvident },
  measurable: (m) => hip(m) !== undefined && m.spread < FRONTAL.arming && showsLockout(m),
  postures: ["upright", "hinged", "crouched"],
  restLevels: { hipFlexion: hip },
  restBand: 6,
  cycleRules,
  attempted: (movement) => attempt(movement) !== undefined,
  judge,
  lookBack,
  backCheck: true,
  phase: downAndUp(hip),
  meter: (m, context) => hingeMeter(inclination(m), context, { usual: 77, goalMost: 80, endMost: 85 }),
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
    path: "hands",
    equipment: "held-barbell",
  },
  live: [
    { kind: "rounded-back", signal: "spineFlexion", limit: ROUNDED_LIMIT, wrong: "above", careful: true },
    { kind: "bent-knees", signal: "kneeFlexion", limit: KNEE_LIMIT, wrong: "above" },
  ],
  mustSee: ["hips", "knees"],
  worthSeeing: ["back", "arms", "feet"],
  faults,
  ideal,
  plan: { sets: 3, reps: 10, holdSeconds: 2, restSeconds: 90, repSeconds: 4.5 },
  sample: { reps: 3 },
  words,
  lessons,
  // DEADLIFT.
  healthConnect: 21,
};
