/**
 * The superman: prone, arms and legs lifted together just off the floor and held for a count of two. Lifts are degrees
 * above horizontal; travel is a lift less the user's own rest. Height is never a goal.
 */

import type { Fault } from "../../core/events.ts";
import type { Exercise, JudgedMovement, RepContext } from "../../core/exercise.ts";
import { NECK_LIMIT } from "../../core/form/cranking.ts";
import { combine, type Judgement } from "../../core/form/judgement.ts";
import type { Measurement } from "../../core/kinematics/measurement.ts";
import type { Rise } from "../../core/kinematics/rises.ts";
import type { Degrees, Seconds } from "../../core/quantity.ts";
import type { CycleRules, Movement, Strand } from "../../core/reps/cycle.ts";
import { seriesOf, sustained } from "../../core/reps/series.ts";
import { heldPhase, legMeter } from "../patterns/held-lift.ts";
import {
  excursionOf,
  type Held,
  heldOf,
  holdOf,
  lasting,
  liveHold,
  momentsOf,
  PAIR_NAMES,
  PAIRS,
  type Pair,
  type PairMove,
  pairMove,
  readDown,
  upAtOnce,
} from "../patterns/limb-pair.ts";
import { judgedNeck, lookBackOnNecks } from "../patterns/neck.ts";
import {
  ELBOW_LIMIT,
  KNEE_LIMIT,
  leavesTheFloor,
  limbFaults,
  onlyOnePair,
  partialFaults,
  rangeFaults,
} from "../patterns/prone-faults.ts";
import { liftedAlone, liftedAsSuperman, restedBesideHead } from "../patterns/prone-kind.ts";
import { advise } from "./advice.ts";
import { faults } from "./fault-table.ts";
import { ideal } from "./ideal.ts";
import { lessons, words } from "./words.ts";

/** While moving, a pair is back below this share of its peak travel. */
const BACK_SHARE = 0.3;
const SHORTEST: Seconds = 0.3;
/** Slow motion of eight times a rep of seven seconds; whoever stays up longer is told. */
const LONGEST: Seconds = 60;
/** Never quite down between reps: this low (share of the peak) and up again. */
const TURN_SHARE = 0.35;

function cycleRules(context: RepContext): CycleRules<Measurement> {
  const strand = (pair: Pair): Strand<Measurement> => ({
    ...PAIRS[pair],
    excursion: (m) => excursionOf(m, pair, context),
    backShare: BACK_SHARE,
    turnShare: TURN_SHARE,
    turnMost: 2 * PAIRS[pair].out,
    turnRise: PAIRS[pair].back,
  });
  return { strands: PAIR_NAMES.map(strand), longest: LONGEST };
}

/** One side's limb stays below the first and the other's rises above the second, degrees. */
const ONE_SIDED: Readonly<Record<"arms" | "legs", readonly [Degrees, Degrees]>> = {
  arms: [3, 9],
  legs: [2, 6],
};

/** One arm, one leg, or an arm and the opposite leg: another exercise. A hidden limb is guessed like the seen one. */
function isOneSided(during: readonly Measurement[]): boolean {
  const most = (limb: Rise): Degrees =>
    sustained(
      seriesOf(during, (m) => m.rises[limb]),
      lasting(during),
    )?.value ?? 0;
  const apart = (near: Degrees, far: Degrees, [low, high]: readonly [Degrees, Degrees]): boolean =>
    Math.min(near, far) < low && Math.max(near, far) > high;
  return (
    apart(most("arm"), most("farArm"), ONE_SIDED.arms) || apart(most("leg"), most("farLeg"), ONE_SIDED.legs)
  );
}

/** Both limbs of the pair that rose alone, this high at once: small kicks are no attempt, degrees. */
const MEANT: Readonly<Record<"armLift" | "legLift", Degrees>> = { armLift: 12, legLift: 6 };

/** Kicks and strokes lift left and right in turn: what did not count was an attempt only where both were up at once. */
function isPair(during: readonly Measurement[], pair: keyof typeof MEANT): boolean {
  const [near, far] = pair === "armLift" ? (["arm", "farArm"] as const) : (["leg", "farLeg"] as const);
  const lower = seriesOf(during, ({ rises }) => {
    const [a, b] = [rises[near], rises[far]];
    return a === undefined || b === undefined ? undefined : Math.min(a, b);
  });
  return (sustained(lower, lasting(during))?.value ?? 0) >= MEANT[pair];
}

/** Legs that were up in all that was seen before (the camera came on in mid-hold) were not seen to rise. */
const wereDown = (before: readonly Measurement[]): boolean =>
  seriesOf(before, PAIRS.legLift.read).length === 0 || seriesOf(before, readDown("legLift")).length > 0;

/** From lying with the arms ahead, with both sides. */
const isFromLying = (movement: Movement<Measurement>): boolean =>
  movement.before.some((m) => m.posture === "prone") &&
  wereDown(movement.before) &&
  !restedBesideHead(movement) &&
  !isOneSided(movement.during);

/** A clear lift. */
function attempted(movement: Movement<Measurement>, context: RepContext): boolean {
  const moves = [pairMove(movement, "armLift", context), pairMove(movement, "legLift", context)];
  return moves.some((move) => move?.clear && move.moved) && isFromLying(movement);
}

/** Long enough, and carried as a superman is. */
function liftedFromLying(movement: Movement<Measurement>): boolean {
  const { during } = movement;
  const length = during.at(-1)!.t - during[0]!.t;
  return length >= SHORTEST && isFromLying(movement) && liftedAsSuperman(movement);
}

function isMeantAlone(movement: Movement<Measurement>, { kind }: Fault): boolean {
  const pair = kind === "arms-only" ? "armLift" : "legLift";
  return isPair(movement.during, pair) && liftedAlone(movement, kind as "arms-only");
}

const isMeantWhole = (
  arms: PairMove | undefined,
  legs: PairMove | undefined,
  during: readonly Measurement[],
): boolean => leavesTheFloor(arms, legs, during) && !(arms && legs && !upAtOnce(arms, legs, during));

function judge(movement: Movement<Measurement>, context: RepContext): JudgedMovement | undefined {
  const { during } = movement;
  const arms = pairMove(movement, "armLift", context);
  const legs = pairMove(movement, "legLift", context);
  const seen = [arms, legs].filter((move): move is PairMove => move !== undefined);
  if (!seen.some((move) => move.clear) || !liftedFromLying(movement)) return undefined;
  const only = arms && legs ? onlyOnePair(arms, legs, during) : undefined;
  if (only === "none") return undefined;
  if (!(only ? isMeantAlone(movement, only) : isMeantWhole(arms, legs, during))) return undefined;
  const moved = seen.filter((move) => move.rise && move.fall);
  return moved.length === 0 ? undefined : judged(during, moved, { arms, legs, only }, context);
}

/** What was found to be a superman, or one pair of it. */
interface Lift {
  readonly arms: PairMove | undefined;
  readonly legs: PairMove | undefined;
  /** Why it does not count: the other pair was seen to stay down. */
  readonly only: Fault | undefined;
}

function rangeOf({ arms, legs, only }: Lift, seconds: Seconds, held: Held): Judgement {
  if (only) return { faults: [only], notJudged: [] };
  if (arms && legs) return rangeFaults(arms, legs, seconds, held);
  return partialFaults(arms ? "armLift" : "legLift", (arms ?? legs)!, seconds, held);
}

function judged(
  during: readonly Measurement[],
  moved: readonly PairMove[],
  lift: Lift,
  context: RepContext,
): JudgedMovement {
  const { arms, legs, only } = lift;
  const hold = holdOf(moved);
  const held = heldOf(during, hold);
  const neck = judgedNeck(held, context);
  const posture = combine(neck.judgement, limbFaults(held));
  const partial = !arms || !legs;
  const range = rangeOf(lift, hold.seconds, held);
  const extremes = (["armLift", "chestLift", "legLift", "kneeFlexion", "elbowFlexion"] as const).flatMap(
    (signal) => {
      const level = sustained(seriesOf(during, signal), lasting(during));
      return level ? [[signal, level.value] as const] : [];
    },
  );
  return {
    ...momentsOf(moved),
    holdSeconds: only ? 0 : hold.seconds,
    ...(partial ? { holdPartial: true } : {}),
    peak: {
      ...Object.fromEntries(extremes),
      ...(neck.flexion === undefined ? {} : { neckFlexion: neck.flexion }),
    },
    ...neck.read,
    faults: [...posture.faults, ...range.faults],
    notJudged: [...posture.notJudged, ...range.notJudged],
    ...(only ? { reason: only.kind === "arms-only" ? ("arms-only" as const) : ("legs-only" as const) } : {}),
  };
}

export const superman: Exercise = {
  name: "superman",
  startPosture: "prone",
  measurable: (m) => PAIR_NAMES.some((pair) => PAIRS[pair].read(m) !== undefined),
  postures: ["prone"],
  restLevels: { armLift: readDown("armLift"), legLift: readDown("legLift") },
  restBand: 2,
  cycleRules,
  attempted,
  judge,
  lookBack: lookBackOnNecks,
  hold: liveHold,
  phase: heldPhase(liveHold, (m) => (m.rises.arm ?? 0) + 2 * (m.signals.legLift ?? 0)),
  meter: legMeter,
  eccentric: "back",
  restPhase: "rest",
  show: {
    main: "legLift",
    curves: {
      first: ["armLift", "legLift", "kneeFlexion"],
      more: ["chestLift", "elbowFlexion", "neckFlexion"],
    },
    columns: ["hold", "armLift", "legLift", "kneeFlexion"],
    trends: ["knees"],
    marks: ["armLift", "legLift"],
  },
  live: [
    { kind: "neck-cranked", signal: "neckFlexion", limit: NECK_LIMIT, wrong: "below", careful: true },
    { kind: "bent-knees", signal: "kneeFlexion", limit: KNEE_LIMIT, wrong: "above" },
    { kind: "bent-arms", signal: "elbowFlexion", limit: ELBOW_LIMIT, wrong: "above" },
  ],
  mustSee: ["hips"],
  worthSeeing: ["knees", "arms"],
  faults,
  easier: "bird-dog",
  advise,
  ideal,
  plan: { sets: 2, reps: 10, holdSeconds: 2, restSeconds: 60, repSeconds: 5 },
  sample: { reps: 4 },
  words,
  lessons,
  // BACK_EXTENSION.
  healthConnect: 2,
};
