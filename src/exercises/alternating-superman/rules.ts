/**
 * The alternating superman: face down, one arm and the leg of the other side lifted together and held, then the other two;
 * each lift counts, for its side. Side-on the near arm and the near leg are lifted in turn, so that elbows and knees are
 * judged where they are seen: of the lifted limb that is nearer to the camera.
 */
import type { Fault } from "../../core/events.ts";
import type { Exercise, JudgedMovement, RepContext } from "../../core/exercise.ts";
import { combine, type Judgement } from "../../core/form/judgement.ts";
import type { Measurement } from "../../core/kinematics/measure.ts";
import type { Degrees, FaultKind, Seconds } from "../../core/quantity.ts";
import type { CycleRules, Movement } from "../../core/reps/cycle.ts";
import { seriesOf, sustained } from "../../core/reps/series.ts";
import {
  type CrossedRules,
  crossedHold,
  crossedStrands,
  higher,
  isAlone,
  isCrossed,
  type Lifted,
  type LimbPair,
  liftOf,
} from "../patterns/crossed-lift.ts";
import { heldOf, holdOf, lasting, momentsOf } from "../patterns/limb-pair.ts";
import {
  ELBOW_LIMIT,
  KNEE_LIMIT,
  NECK_LIMIT,
  postureFaults,
  timingFaults,
} from "../patterns/prone-faults.ts";
import { staysWhereItLies } from "../patterns/prone-kind.ts";
import { faults } from "./fault-table.ts";
import { ideal } from "./ideal.ts";
import { words } from "./words.ts";

/** Of the higher of two limbs, which trembles more than a pair: wider than the superman's (patterns/limb-pair.ts). */
const RULES: CrossedRules = {
  arms: { out: 8.5, back: 6, backMost: 8, least: 8 },
  legs: { out: 4.6, back: 3, backMost: 4.5, least: 4.8 },
};
/** An arm, or a leg, lifted so far alone was meant: what stirs at rest is not told of. */
const MEANT: Readonly<Record<LimbPair, Degrees>> = { arms: 14, legs: 8 };
const SETTLED: Seconds = 0.25;
const SHORTEST: Seconds = 0.6;
const LONGEST: Seconds = 60;

const cycleRules = ({ rest }: RepContext): CycleRules<Measurement> => ({
  strands: crossedStrands(RULES, { arms: rest.armLift ?? 0, legs: rest.legLift ?? 0 }),
  longest: LONGEST,
});

const fromLying = ({ before, during }: Movement<Measurement>): boolean =>
  during.at(-1)!.t - during[0]!.t >= SHORTEST && before.some(({ posture }) => posture === "prone");

/** Elbow and knee are read off the near side: of a far limb nothing is said. */
function limbFaults(all: Judgement, arm: Lifted | undefined, leg: Lifted | undefined): Judgement {
  const far: readonly FaultKind[] = [
    ...(arm?.near ? [] : (["bent-arms"] as const)),
    ...(leg?.near ? [] : (["bent-knees"] as const)),
  ];
  return {
    faults: all.faults.filter(({ kind }) => !far.includes(kind)),
    notJudged: [...all.notJudged.filter((kind) => !far.includes(kind)), ...far],
  };
}

function judged(
  { during }: Movement<Measurement>,
  arm: Lifted | undefined,
  leg: Lifted | undefined,
  only: Fault | undefined,
): JudgedMovement | undefined {
  const moved = [arm, leg].flatMap((lifted) => (lifted?.move.rise && lifted.move.fall ? [lifted.move] : []));
  if (moved.length === 0) return undefined;
  const hold = holdOf(moved);
  const held = heldOf(during, hold);
  const posture = limbFaults(postureFaults(held), arm, leg);
  const timing: Judgement =
    arm && leg && !only
      ? timingFaults(arm.move, leg.move, hold.seconds, held, ["armLift", "legLift"])
      : { faults: only ? [only] : [], notJudged: [] };
  const extremes = (["chestLift", "kneeFlexion", "elbowFlexion"] as const).flatMap((signal) => {
    const level = sustained(seriesOf(during, signal), lasting(during));
    return level ? [[signal, level.value] as const] : [];
  });
  const heights = [
    ...(arm ? [["armLift", arm.move.travel] as const] : []),
    ...(leg ? [["legLift", leg.move.travel] as const] : []),
  ];
  return {
    ...momentsOf(moved),
    holdSeconds: only ? 0 : hold.seconds,
    peak: Object.fromEntries([...extremes, ...heights]),
    ...combine(posture, timing),
    ...(only ? { reason: only.kind } : {}),
    ...(arm ? { side: arm.side } : {}),
  };
}

const stayedDown = (kind: FaultKind, lifted: Lifted, limit: number): Fault => ({
  kind,
  at: lifted.move.peak.t,
  value: 0,
  limit,
  confidence: 1,
});

function judge(movement: Movement<Measurement>): JudgedMovement | undefined {
  if (!fromLying(movement) || !staysWhereItLies(movement)) return undefined;
  const arms = liftOf(movement, "arms", RULES.arms);
  const legs = liftOf(movement, "legs", RULES.legs);
  if (!arms || !legs || (arms === "down" && legs === "down")) return undefined;
  // Both arms or both legs, or arm and leg of one side: another exercise.
  if (legs === "down")
    return arms !== "down" && isAlone(arms) && arms.move.travel >= MEANT.arms
      ? judged(movement, arms, undefined, stayedDown("arms-only", arms, RULES.legs.least))
      : undefined;
  if (arms === "down")
    return isAlone(legs) && legs.move.travel >= MEANT.legs
      ? judged(movement, undefined, legs, stayedDown("legs-only", legs, RULES.arms.least))
      : undefined;
  return isCrossed(arms, legs) ? judged(movement, arms, legs, undefined) : undefined;
}

export const alternatingSuperman: Exercise = {
  name: "alternating-superman",
  startPosture: "prone",
  onlyWhenAsked: true,
  measurable: (m) => higher("arms")(m) !== undefined && higher("legs")(m) !== undefined,
  postures: ["prone"],
  restLevels: { armLift: higher("arms"), legLift: higher("legs") },
  restBand: 2,
  cycleRules,
  attempted: (movement) =>
    fromLying(movement) &&
    (["arms", "legs"] as const).every((pair) => {
      const lift = liftOf(movement, pair, RULES[pair]);
      return lift !== undefined && lift !== "down";
    }),
  judge,
  hold: (out) => crossedHold(out, RULES),
  phase: (m, out) => {
    if (!out) return "rest";
    const held = crossedHold([...out, m], RULES);
    if (held.now && held.seconds >= SETTLED) return "hold";
    const height = (f: Measurement): number => (higher("arms")(f) ?? 0) + 2 * (higher("legs")(f) ?? 0);
    const earlier = out.filter((f) => f.t <= m.t - 0.15).at(-1);
    return earlier && height(m) < height(earlier) ? "lowering" : "lifting";
  },
  meter: (m, { rest }) => {
    const value = higher("legs")(m);
    const low = rest.legLift ?? 0;
    return value === undefined
      ? undefined
      : {
          signal: "legLift",
          value,
          low,
          high: low + 30,
          goal: low + RULES.legs.least + 1,
          goalEnd: low + 20,
        };
  },
  eccentric: "back",
  restPhase: "rest",
  show: {
    main: "legLift",
    curves: {
      first: ["armLift", "legLift", "kneeFlexion"],
      more: ["chestLift", "elbowFlexion", "neckFlexion"],
    },
    columns: ["hold", "armLift", "legLift"],
    trends: ["knees"],
    marks: "lifts",
  },
  live: [
    { kind: "neck-cranked", signal: "neckFlexion", limit: NECK_LIMIT, wrong: "below", careful: true },
    { kind: "bent-knees", signal: "kneeFlexion", limit: KNEE_LIMIT, wrong: "above" },
    { kind: "bent-arms", signal: "elbowFlexion", limit: ELBOW_LIMIT, wrong: "above" },
  ],
  mustSee: ["hips"],
  worthSeeing: ["knees", "arms", "feet"],
  faults,
  ideal,
  plan: { sets: 2, reps: 10, holdSeconds: 2, restSeconds: 60, repSeconds: 5 },
  words,
  // BACK_EXTENSION.
  healthConnect: 2,
};
