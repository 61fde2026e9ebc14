/**
 * The squat: hips and knees bend together until the thighs are about level, heels down, back flat, with a bar, a weight or
 * nothing. What counts is the thigh's inclination at the lowest point.
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
import { clamp, type Degrees, degrees, median, type Seconds } from "../../core/quantity.ts";
import type { CycleRules, Movement } from "../../core/reps/cycle.ts";
import { fallEnds, inOrder, type Reading, riseEnds } from "../../core/reps/minimum-jerk.ts";
import {
  levelBefore,
  meanConfidence,
  type Read,
  seriesOf,
  sustained,
  timeDeviation,
} from "../../core/reps/series.ts";
import { furthestBend, lookBack, roundness, seenBack, unranged } from "../patterns/back.ts";
import { kneeByHeight, thighByHeight } from "../patterns/by-height.ts";
import { downAndUp, shownFall } from "../patterns/down-and-up.ts";
import { overKnee } from "../patterns/hands.ts";
import { isSquat, thighLean } from "../patterns/squat-kind.ts";
import { FRONTAL, isWide } from "../patterns/stance.ts";
import { faults } from "./fault-table.ts";
import { ideal } from "./ideal.ts";
import { lessons, words } from "./words.ts";

/** Degrees of knee flexion beyond standing: out above the first, back below the second. */
const OUT: Degrees = 25;
const BACK: Degrees = 15;
const BACK_SHARE = 0.2;
/** Never quite straight between reps: this high up (share of the peak, and degrees) and down again by so much. */
const TURN_SHARE = 0.35;
const TURN_MOST: Degrees = 38;
const TURN_RISE: Degrees = 8;
/** Standing with soft knees; more is no rest. */
const STANDING_KNEE: Degrees = 8;
const HIGHEST_REST: Degrees = 20;
/** Thighs further from vertical than this were meant as a squat. */
const LEAST_LEAN: Degrees = 45;
/** Parallel is the usual standard; ten degrees of grace are ours. */
const LEVEL: Degrees = 80;
/** Level thighs read up to 9 too high in clips, and 10 on stills of loose clothes: what may have been low enough is not called too high. */
const READ_HIGH: Degrees = 8;
const LEAN_LIMIT: Degrees = 60;
/** A heel 3 cm up, on feet whose heel and toes are 22 cm apart: a quarter of a leg. */
const HEEL_LIMIT: Degrees = degrees(Math.asin(3 / 22));
const FOOT_LENGTH = 0.26;
/** Of a heel's height (odd-numbered clips): flat ones are read up to 8 degrees too high, seen from the floor up to 10. */
const HEEL_ERROR: Degrees = 4.5;
/** Degrees a degree from behind, where toes are hidden: flat feet of a real squat read 18 from 28 degrees (a public recording). */
const HEEL_ERROR_BEHIND = 0.25;
/** A heel that does not come back to where it stood, in legs: the camera was moved, or the foot. */
const HEEL_AWAY = 0.03;
const HEEL_SUSTAINED: Seconds = 0.3;
const JUST_STOOD: Seconds = 0.6;
const FASTEST: Seconds = 0.8;
/** Of the way down's length, what the clips with exact truth showed (odd-numbered clips). */
const TEMPO_ERROR: Seconds = 0.15;
/** An extreme must last this long to be believed. */
const SUSTAINED: Seconds = 0.2;
const DEEP_SHARE = 0.75;
/** Slow motion of eight times a rep of seven seconds; whoever stays down longer is told. */
const LONGEST: Seconds = 60;

const knee = (m: Measurement): Degrees | undefined => m.signals.kneeFlexion;
const restOf = ({ rest }: RepContext): Degrees => clamp(rest.kneeFlexion ?? STANDING_KNEE, 0, HIGHEST_REST);

const cycleRules = (context: RepContext): CycleRules<Measurement> => ({
  strands: [
    {
      excursion: (m) => {
        const value = knee(m);
        return value === undefined ? undefined : value - restOf(context);
      },
      out: OUT,
      back: BACK,
      backShare: BACK_SHARE,
      backMost: OUT - 2,
      turnShare: TURN_SHARE,
      turnMost: TURN_MOST,
      turnRise: TURN_RISE,
    },
  ],
  longest: LONGEST,
});

interface Attempt {
  readonly knee: Reading;
  /** Thigh from vertical at the lowest: what counts. */
  readonly depth: Reading;
  /** The same by its angle, which tells when, and when standing. */
  readonly low: Reading;
  readonly top: Degrees;
  readonly trunk: Reading;
  /** Frames around the lowest point. */
  readonly deep: readonly Measurement[];
}

/** A squat from standing, however deep; `undefined` for everything else. */
function attempt(movement: Movement<Measurement>): Attempt | undefined {
  const { before, during } = movement;
  const bent = sustained(seriesOf(during, knee), SUSTAINED);
  const low = sustained(seriesOf(during, thighLean), SUSTAINED);
  const trunk = sustained(seriesOf(during, "trunkInclination"), SUSTAINED);
  if (!bent || !low || !trunk) return undefined;
  const depth = sustained(seriesOf(during, lowering(before)), SUSTAINED) ?? low;
  if (depth.value < LEAST_LEAN) return undefined;
  if (!before.some((m) => m.posture === "upright" && m.spread < FRONTAL.moving)) return undefined;
  const deep = during.filter((m) => (knee(m) ?? 0) > DEEP_SHARE * bent.value);
  const deepest = { knee: kneeOf(movement, bent.value), trunk: trunk.value };
  if (!isSquat(movement, deep, deepest)) return undefined;
  return { knee: bent, depth, low, top: levelBefore(before, thighLean) ?? 0, trunk, deep };
}

/**
 * Thighs from vertical: what their angle and their height show, each off in its own way (392 stills of 24 bodies: deep ones by 5 +- 7 and
 * 4 +- 9 degrees, too shallow), and from far off the side their height alone. `undefined`: the knees were not seen.
 */
function lowering(before: readonly Measurement[]): Read {
  const byHeight = thighByHeight(before);
  if (!byHeight) return thighLean;
  const wide = before.some(isWide);
  return (m) => {
    const lean = thighLean(m);
    if (lean === undefined) return undefined;
    return wide ? byHeight(m) : (lean + byHeight(m)) / 2;
  };
}

/** From far off the side their angle shows half of what knees bend. */
function kneeOf({ before, during }: Movement<Measurement>, read: Degrees): Degrees {
  if (!before.some(isWide)) return read;
  const byHeight = kneeByHeight(before);
  return byHeight ? Math.max(read, sustained(seriesOf(during, byHeight), SUSTAINED)?.value ?? 0) : read;
}

/**
 * Where nobody asked for it: hands over the knees, trunks. Squats in clips show 0.45 and more, generated ones with the arms ahead
 * at times 0.3; who picks something up is below, and hands on the thighs of who sits down are read at up to 0.3.
 */
const HANDS_UP = 0.32;
/** A chair ends there: who tries one twice was read at 103 degrees. Every set of squats in clips has two beyond 110. */
const SEATED: Degrees = 105;
function isEvident(movement: Movement<Measurement>): boolean {
  const { during } = movement;
  const bent = sustained(seriesOf(during, knee), SUSTAINED)?.value ?? 0;
  const hands = overKnee(during.filter((m) => (knee(m) ?? 0) > DEEP_SHARE * bent));
  return kneeOf(movement, bent) > SEATED && hands !== undefined && hands > HANDS_UP;
}

/** How far the heels came off the floor, degrees of the foot, and how surely; `undefined` where they or the floor were not seen. */
function heelRise(
  { before, during }: Movement<Measurement>,
  deep: readonly Measurement[],
): (Reading & { readonly deviation: Degrees }) | undefined {
  const seen = (m: Measurement) => (m.unseen.includes("feet") ? undefined : m.carriage.heel);
  const [start, end] = [before.at(-1)?.t ?? 0, during.at(-1)!.t];
  const level = (frames: readonly Measurement[]) => median(frames.flatMap((m) => seen(m) ?? []));
  const stood = level(before.filter((m) => m.t > start - JUST_STOOD));
  const stands = level(during.filter((m) => m.t > end - JUST_STOOD / 2));
  const most = sustained(seriesOf(deep, seen), HEEL_SUSTAINED);
  const leg = median(before.map((m) => m.scale));
  if (stood === undefined || stands === undefined || !most || leg === undefined) return undefined;
  if (Math.abs(stands - stood) > HEEL_AWAY * leg) return undefined;
  const rise = clamp((most.value - stood) / (FOOT_LENGTH * leg), -1, 1);
  const behind = Math.max(0, -(median(before.flatMap(({ azimuth }) => azimuth ?? [])) ?? 0));
  const deviation = HEEL_ERROR + HEEL_ERROR_BEHIND * behind;
  return { t: most.t, value: degrees(Math.asin(rise)), deviation };
}

function judgeForm(movement: Movement<Measurement>, context: RepContext, found: Attempt, down: Seconds) {
  const { during } = movement;
  const { deep, low, trunk } = found;
  // What a back reads in a roll-down or a hinge tells nothing of it between bent legs: squats compare with squats.
  const seenIn = unranged(context);
  const back = seenBack(deep, seenIn, { of: "crouch" });
  const round = roundness(back, seenIn);
  const heel = heelRise(movement, deep);
  const fault = (kind: string, more: Omit<Claim, "kind" | "frames">) =>
    claim({ kind, frames: deep, ...more });
  const judged = combine(
    fault("rounded-back", {
      signals: ["spineFlexion"],
      at: back.most?.t ?? low.t,
      value: round?.value,
      limit: round?.limit ?? ROUNDED_LIMIT,
      wrong: "above",
      probability: round?.probability,
      sure: SURE_OF_BACK,
    }),
    fault("forward-lean", {
      signals: ["trunkInclination"],
      at: trunk.t,
      value: trunk.value,
      limit: LEAN_LIMIT,
      wrong: "above",
    }),
    fault("heels-up", {
      signals: [],
      at: heel?.t ?? low.t,
      value: heel?.value,
      limit: HEEL_LIMIT,
      wrong: "above",
      deviation: heel?.deviation,
    }),
    fault("too-fast", {
      signals: [],
      at: low.t,
      value: down,
      limit: FASTEST,
      wrong: "below",
      deviation: timeDeviation(during, TEMPO_ERROR),
    }),
  );
  return { ...judged, back };
}

/** A gate of counting, not a judgement of form: it abstains from nothing, and stands among the faults as the reason. */
function shallow({ depth, trunk, deep }: Attempt): Fault {
  return {
    kind: "shallow",
    at: depth.t,
    value: depth.value + trunk.value,
    limit: LEVEL + trunk.value,
    confidence: meanConfidence(deep, "hipFlexion"),
  };
}

function judge(movement: Movement<Measurement>, context: RepContext): JudgedMovement | undefined {
  const { before, during } = movement;
  const found = attempt(movement);
  if (!found) return undefined;
  const { depth, low, top } = found;
  const short = depth.value < LEVEL - READ_HIGH;
  // Between pictures that are far apart, or while the knees were out of sight, the bottom may have been missed: such a squat is
  // not called too high (a public recording from 29 degrees off, where level thighs point at the camera).
  if (short && !seenToTheEnd(during, thighLean)) return undefined;
  const thigh = seriesOf([...before, ...during], thighLean);
  const down = riseEnds(thigh, top, low.value);
  const up = fallEnds(thigh, top, low.value, shownFall(thigh.at(-1)!.value, top, low.value));
  if (!down || !up) return undefined;
  const { faults: wrong, notJudged, back } = judgeForm(movement, context, found, down.end - down.start);
  const hip = sustained(seriesOf(during, "hipFlexion"), SUSTAINED);
  return {
    ...inOrder({ start: down.start, peakStart: down.end, peakEnd: up.start, end: up.end }),
    peak: {
      kneeFlexion: found.knee.value,
      trunkInclination: found.trunk.value,
      ...(hip ? { hipFlexion: hip.value } : {}),
      ...(back.verdict ? { spineFlexion: furthestBend(back.verdict) } : {}),
    },
    faults: short ? [...wrong, shallow(found)] : wrong,
    notJudged,
    ...(back.reading ? { back: back.reading } : {}),
    ...(short ? { reason: "shallow" as const } : {}),
  };
}

/** Shanks lean forward by about this much at the bottom. */
const USUAL_SHANK: Degrees = 30;

/** The goal is where the thighs are level enough to count, at the shanks' own lean. */
function meter(m: Measurement, context: RepContext) {
  const value = knee(m);
  if (value === undefined) return undefined;
  const shank = value - (thighLean(m) ?? 0);
  const goal = LEVEL + clamp(shank, USUAL_SHANK, 40);
  const usual = context.usual.kneeFlexion ?? goal + 10;
  return {
    signal: "kneeFlexion" as const,
    value,
    low: 0,
    high: 140,
    goal,
    goalEnd: clamp(usual + 8, goal + 8, 135),
  };
}

export const squat: Exercise = {
  name: "squat",
  startPosture: "upright",
  provenByTwo: { evident: isEvident },
  // Heights tell how low from further off than angles do.
  measurable: (m) => knee(m) !== undefined && m.spread < FRONTAL.moving,
  postures: ["upright", "hinged", "crouched"],
  restLevels: { kneeFlexion: knee },
  restBand: 8,
  cycleRules,
  attempted: (movement) => attempt(movement) !== undefined,
  judge,
  lookBack: (set, context) => lookBack(set, unranged(context)),
  phase: downAndUp(knee),
  meter,
  eccentric: "out",
  restPhase: "top",
  show: {
    main: "kneeFlexion",
    range: true,
    curves: {
      first: ["kneeFlexion", "trunkInclination", "spineFlexion"],
      more: ["hipFlexion", "neckFlexion"],
    },
    columns: ["kneeFlexion", "trunkInclination", "spineFlexion"],
    trends: ["back", "range"],
    marks: ["kneeFlexion", "hipFlexion"],
    equipment: "barbell",
  },
  live: [
    { kind: "rounded-back", signal: "spineFlexion", limit: ROUNDED_LIMIT, wrong: "above", careful: true },
    { kind: "forward-lean", signal: "trunkInclination", limit: LEAN_LIMIT, wrong: "above" },
  ],
  mustSee: ["hips", "knees"],
  worthSeeing: ["back", "feet"],
  faults,
  ideal,
  plan: { sets: 3, reps: 10, holdSeconds: 2, restSeconds: 90, repSeconds: 4.5 },
  sample: { reps: 3 },
  words,
  lessons,
  // SQUAT.
  healthConnect: 51,
};
