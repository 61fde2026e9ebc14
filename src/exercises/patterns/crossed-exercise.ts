/**
 * An exercise of which each rep lifts one arm and the leg of the other side (crossed-lift.ts): its cycle, its hold, which rep
 * counts and for which side. What else can be wrong with it, the exercise says.
 */
import type { Fault } from "../../core/events.ts";
import type { Exercise, JudgedMovement, ReadOfRep, RepContext } from "../../core/exercise.ts";
import { combine, type Judgement, nothingFound } from "../../core/form/judgement.ts";
import type { Measurement } from "../../core/kinematics/measurement.ts";
import type { Posture } from "../../core/kinematics/posture.ts";
import type { Degrees, FaultKind, Seconds, Signal } from "../../core/quantity.ts";
import type { CycleRules, Movement } from "../../core/reps/cycle.ts";
import { seriesOf, sustained } from "../../core/reps/series.ts";
import {
  type CrossedRules,
  crossedHold,
  crossedStrands,
  higher,
  isAlone,
  isCrossed,
  isOneSided,
  type Lifted,
  type LimbPair,
  liftOf,
} from "./crossed-lift.ts";
import { heldPhase } from "./held-lift.ts";
import { type Held, heldOf, holdOf, lasting, momentsOf } from "./limb-pair.ts";
import { timingFaults } from "./prone-faults.ts";
import { staysWhereItLies } from "./prone-kind.ts";

const SHORTEST: Seconds = 0.6;
const LONGEST: Seconds = 60;

/** What was lifted: both, or the one that was. */
interface Lifts {
  readonly arm: Lifted | undefined;
  readonly leg: Lifted | undefined;
}

interface Kind {
  readonly start: Posture;
  readonly rules: CrossedRules;
  /** Where the higher limb of each pair rests before the user's own rest is known, degrees. */
  readonly rest: Readonly<Record<LimbPair, Degrees>>;
  /** A limb lifted so far alone was meant; what stirs at rest is not told of. */
  readonly meant: Readonly<Record<LimbPair, Degrees>>;
  /** What is wrong beside what did not rise, was not held or not together. */
  readonly form: (
    movement: Movement<Measurement>,
    held: Held,
    lifts: Lifts,
    context: RepContext,
  ) => Judgement & ReadOfRep;
  /** The height of a lifted limb as it is told, degrees. */
  readonly height: (lifted: Lifted) => Degrees;
  /** Signals of whose extremes a rep keeps. */
  readonly kept: readonly Signal[];
}

function judgedAs(
  { form, height, kept }: Kind,
  movement: Movement<Measurement>,
  context: RepContext,
  { arm, leg }: Lifts,
  only: Fault | undefined,
): JudgedMovement | undefined {
  const { during } = movement;
  const moved = [arm, leg].flatMap((lifted) => (lifted?.move.rise && lifted.move.fall ? [lifted.move] : []));
  if (moved.length === 0) return undefined;
  const hold = holdOf(moved);
  const held = heldOf(during, hold);
  const timing: Judgement =
    arm && leg && !only
      ? timingFaults(arm.move, leg.move, hold.seconds, held, ["armLift", "legLift"])
      : { faults: only ? [only] : [], notJudged: [] };
  const { faults, notJudged, ...read } = only ? nothingFound : form(movement, held, { arm, leg }, context);
  const extremes = kept.flatMap((signal) => {
    const level = sustained(seriesOf(during, signal), lasting(during));
    return level ? [[signal, level.value] as const] : [];
  });
  const heights = [
    ...(arm ? [["armLift", height(arm)] as const] : []),
    ...(leg ? [["legLift", height(leg)] as const] : []),
  ];
  return {
    ...momentsOf(moved),
    holdSeconds: only ? 0 : hold.seconds,
    peak: Object.fromEntries([...extremes, ...heights]),
    ...read,
    ...combine({ faults, notJudged }, timing),
    ...(only ? { reason: only.kind } : {}),
    ...(arm ? { side: arm.side } : {}),
  };
}

const stayedDown = (kind: FaultKind, lifted: Lifted, limit: Degrees): Fault => ({
  kind,
  at: lifted.move.peak.t,
  value: 0,
  limit,
  confidence: 1,
});

/** The other leg is the one that should have risen. */
const sameSide = ({ move, other }: Lifted, limit: Degrees): Fault => ({
  kind: "same-side",
  at: move.peak.t,
  value: other * move.travel,
  limit,
  confidence: 1,
});

const isFrom = ({ before, during }: Movement<Measurement>, start: Posture): boolean =>
  during.at(-1)!.t - during[0]!.t >= SHORTEST && before.some(({ posture }) => posture === start);

function judge(kind: Kind, movement: Movement<Measurement>, context: RepContext): JudgedMovement | undefined {
  const { rules, meant } = kind;
  if (!isFrom(movement, kind.start) || !staysWhereItLies(movement)) return undefined;
  const arm = liftOf(movement, "arms", rules.arms);
  const leg = liftOf(movement, "legs", rules.legs);
  if (!arm || !leg) return undefined;
  // Both arms or both legs, or one after the other: another exercise.
  if (leg === "down")
    return arm !== "down" && isAlone(arm) && arm.move.travel >= meant.arms
      ? judgedAs(
          kind,
          movement,
          context,
          { arm, leg: undefined },
          stayedDown("arms-only", arm, rules.legs.least),
        )
      : undefined;
  if (arm === "down")
    return isAlone(leg) && leg.move.travel >= meant.legs
      ? judgedAs(
          kind,
          movement,
          context,
          { arm: undefined, leg },
          stayedDown("legs-only", leg, rules.arms.least),
        )
      : undefined;
  return bothUp(kind, movement, context, arm, leg);
}

function bothUp(kind: Kind, movement: Movement<Measurement>, context: RepContext, arm: Lifted, leg: Lifted) {
  const { rules, meant } = kind;
  const { during } = movement;
  if (isCrossed(arm, leg, during)) return judgedAs(kind, movement, context, { arm, leg }, undefined);
  return isOneSided(arm, leg, during) && arm.move.travel >= meant.arms && leg.move.travel >= meant.legs
    ? judgedAs(kind, movement, context, { arm, leg }, sameSide(leg, rules.legs.least))
    : undefined;
}

type Machine = Pick<
  Exercise,
  | "startPosture"
  | "measurable"
  | "postures"
  | "restLevels"
  | "restBand"
  | "cycleRules"
  | "attempted"
  | "judge"
  | "hold"
  | "phase"
  | "eccentric"
  | "restPhase"
  | "plan"
>;

const COMMON = {
  eccentric: "back",
  restPhase: "rest",
  plan: { sets: 2, reps: 10, holdSeconds: 2, restSeconds: 60, repSeconds: 5 },
} as const satisfies Partial<Machine>;

export const crossedLift = (kind: Kind): Machine => ({
  ...COMMON,
  startPosture: kind.start,
  measurable: (m) => higher("arms")(m) !== undefined && higher("legs")(m) !== undefined,
  postures: [kind.start],
  restLevels: { armLift: higher("arms"), legLift: higher("legs") },
  restBand: 2,
  cycleRules: ({ rest }: RepContext): CycleRules<Measurement> => ({
    strands: crossedStrands(kind.rules, {
      arms: rest.armLift ?? kind.rest.arms,
      legs: rest.legLift ?? kind.rest.legs,
    }),
    longest: LONGEST,
  }),
  attempted: (movement) => {
    if (!isFrom(movement, kind.start)) return false;
    const [arm, leg] = (["arms", "legs"] as const).map((pair) => liftOf(movement, pair, kind.rules[pair]));
    if (!arm || !leg || arm === "down" || leg === "down") return false;
    return isCrossed(arm, leg, movement.during) || isOneSided(arm, leg, movement.during);
  },
  judge: (movement, context) => judge(kind, movement, context),
  hold: (out) => crossedHold(out, kind.rules),
  phase: heldPhase(
    (frames) => crossedHold(frames, kind.rules),
    (m) => (higher("arms")(m) ?? 0) + 2 * (higher("legs")(m) ?? 0),
  ),
});
