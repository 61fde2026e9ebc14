/**
 * Chest and legs lifted together from lying face down and held, the arms along the body or bent beside the head. The
 * estimators know arms ahead only, so angles are plain ones (core/kinematics/plain.ts), each against the user's own rest; neck
 * and elbows are not judged. Valid from side-on to about 30 degrees off.
 */
import type { Fault } from "../../core/events.ts";
import { type Exercise, type JudgedMovement, type RepContext, rowsOf } from "../../core/exercise.ts";
import { judge as claim, combine } from "../../core/form/judgement.ts";
import type { Measurement } from "../../core/kinematics/measurement.ts";
import type { Posture } from "../../core/kinematics/posture.ts";
import { type Degrees, mean, type Seconds } from "../../core/quantity.ts";
import type { CycleRules, Movement, Strand } from "../../core/reps/cycle.ts";
import { seriesOf, sustained } from "../../core/reps/series.ts";
import { flatTable } from "./flat-fault-table.ts";
import { heldPhase, legMeter } from "./held-lift.ts";
import {
  excursionOf,
  type Held,
  heldOf,
  holdOf,
  lasting,
  liveHold,
  momentsOf,
  PAIRS,
  type Pair,
  type PairMove,
  pairMove,
  upAtOnce,
} from "./limb-pair.ts";
import { KNEE_LIMIT, timingFaults } from "./prone-faults.ts";
import { liftedAlone, liftedAsSuperman } from "./prone-kind.ts";

const LIFTED = ["chestLift", "legLift"] as const satisfies readonly Pair[];
const SHORTEST: Seconds = 0.3;
const LONGEST: Seconds = 60;
/** A chest lifted so far alone was meant; who looks up lifts it by less. */
const MEANT_CHEST: Degrees = 8;

function cycleRules(context: RepContext): CycleRules<Measurement> {
  const strand = (pair: Pair): Strand<Measurement> => ({
    ...PAIRS[pair],
    // Plain angles say nothing before the user's own rest is known.
    excursion: (m) => (context.rest[pair] === undefined ? undefined : excursionOf(m, pair, context)),
    backShare: 0.3,
    turnShare: 0.35,
    turnMost: 2 * PAIRS[pair].out,
    turnRise: PAIRS[pair].back,
  });
  return { strands: LIFTED.map(strand), longest: LONGEST };
}

const isFrom = ({ before }: Movement<Measurement>, start: Posture): boolean =>
  before.some(({ posture }) => posture === start);

/** Trunks by which hips that lie go up and down: who pushes up from the floor lifts them by twice as much and more. */
const HIPS_STAY = 0.12;

function hipsStay({ before, during }: Movement<Measurement>): boolean {
  const heights = [...before, ...during].map(({ carriage: { hips, trunk } }) => hips.y / trunk);
  return Math.max(...heights) - Math.min(...heights) < HIPS_STAY;
}

/** Of one that stayed down while the other rose clearly enough to be meant. */
function onlyOne(movement: Movement<Measurement>, chest: PairMove, legs: PairMove): Fault | undefined {
  const up = chest.moved ? chest : legs;
  const down = chest.moved ? legs : chest;
  const meant = chest.moved ? chest.travel >= MEANT_CHEST : liftedAlone(movement, "legs-only");
  if (!meant || !hipsStay(movement)) return undefined;
  const { least } = PAIRS[chest.moved ? "legLift" : "chestLift"];
  const confidence =
    mean(movement.during.flatMap((m) => m.confidence[chest.moved ? "legLift" : "chestLift"] ?? [])) ?? 0;
  return {
    kind: chest.moved ? "chest-only" : "legs-only",
    at: up.peak.t,
    value: down.travel,
    limit: least,
    confidence,
  };
}

function judged(during: readonly Measurement[], moved: readonly PairMove[], only: Fault | undefined) {
  const hold = holdOf(moved);
  const held: Held = heldOf(during, hold);
  const knee = mean(seriesOf(held.frames, "kneeFlexion").map(({ value }) => value));
  const posture = claim({
    kind: "bent-knees",
    signals: ["kneeFlexion"],
    frames: held.frames,
    at: held.at,
    value: knee,
    limit: KNEE_LIMIT,
    wrong: "above",
  });
  const [chest, legs] = moved;
  const timing =
    only || !chest || !legs
      ? { faults: only ? [only] : [], notJudged: [] }
      : timingFaults(chest, legs, hold.seconds, held, LIFTED);
  const extremes = (["chestLift", "legLift", "kneeFlexion"] as const).flatMap((signal) => {
    const level = sustained(seriesOf(during, signal), lasting(during));
    return level ? [[signal, level.value] as const] : [];
  });
  return {
    ...momentsOf(moved),
    holdSeconds: only ? 0 : hold.seconds,
    peak: Object.fromEntries(extremes),
    ...combine(posture, timing),
    ...(only ? { reason: only.kind } : {}),
  };
}

function judge(movement: Movement<Measurement>, context: RepContext): JudgedMovement | undefined {
  const { during } = movement;
  const [chest, legs] = LIFTED.map((pair) => pairMove(movement, pair, context));
  const length = during.at(-1)!.t - during[0]!.t;
  if (!chest || !legs || length < SHORTEST) return undefined;
  const moved = [chest, legs].filter(({ rise, fall }) => rise && fall);
  if (moved.length === 0) return undefined;
  if (!chest.moved || !legs.moved) {
    const only = onlyOne(movement, chest, legs);
    return only && judged(during, moved, only);
  }
  const whole =
    moved.length === 2 && upAtOnce(chest, legs, during, PAIRS.chestLift.read) && liftedAsSuperman(movement);
  return whole && (chest.clear || legs.clear) ? judged(during, moved, undefined) : undefined;
}

type Machine = Omit<Exercise, "name" | "ideal" | "words" | "lessons">;

/** What is shown and said of each exercise of this movement, however the arms lie. */
const COMMON = {
  meter: legMeter,
  eccentric: "back",
  restPhase: "rest",
  show: {
    main: "legLift",
    curves: { first: ["chestLift", "legLift", "kneeFlexion"], more: [] },
    columns: ["hold", "chestLift", "legLift", "kneeFlexion"],
    trends: ["knees"],
    marks: ["chestLift", "legLift"],
  },
  live: [{ kind: "bent-knees", signal: "kneeFlexion", limit: KNEE_LIMIT, wrong: "above" }],
  mustSee: ["hips", "feet"],
  worthSeeing: ["knees"],
  faults: rowsOf(flatTable),
  plan: { sets: 2, reps: 10, holdSeconds: 2, restSeconds: 60, repSeconds: 5 },
  // BACK_EXTENSION.
  healthConnect: 2,
} as const satisfies Partial<Machine>;

/** What exercises of this movement have in common; `start`: how the arms lie. */
export const flatLift = (start: Posture): Machine => ({
  ...COMMON,
  startPosture: start,
  onlyWhenAsked: true,
  variantOf: "superman",
  measurable: ({ signals }) => signals.chestLift !== undefined && signals.legLift !== undefined,
  postures: [start],
  restLevels: { chestLift: PAIRS.chestLift.read, legLift: PAIRS.legLift.read },
  restBand: 2,
  cycleRules,
  attempted: (movement, context) =>
    isFrom(movement, start) && LIFTED.some((pair) => pairMove(movement, pair, context)?.moved),
  judge: (movement, context) => (isFrom(movement, start) ? judge(movement, context) : undefined),
  hold: (out, context) => liveHold(out, context, LIFTED),
  phase: heldPhase(
    (frames, context) => liveHold(frames, context, LIFTED),
    ({ signals }) => (signals.chestLift ?? 0) + (signals.legLift ?? 0),
  ),
});
