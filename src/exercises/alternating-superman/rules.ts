/**
 * The alternating superman: face down, one arm and the leg of the other side lifted together and held, then the other two;
 * each lift counts, for its side. Side-on the near arm and the near leg are lifted in turn, so that elbows and knees are
 * judged where they are seen: of the lifted limb that is nearer to the camera.
 */
import type { Exercise } from "../../core/exercise.ts";
import { NECK_LIMIT } from "../../core/form/cranking.ts";
import { combine, type Judgement } from "../../core/form/judgement.ts";
import type { FaultKind } from "../../core/quantity.ts";
import { crossedLift } from "../patterns/crossed-exercise.ts";
import { type CrossedRules, higher, type Lifted } from "../patterns/crossed-lift.ts";
import { judgedNeck, lookBackOnNecks } from "../patterns/neck.ts";
import { ELBOW_LIMIT, KNEE_LIMIT, limbFaults } from "../patterns/prone-faults.ts";
import { faults } from "./fault-table.ts";
import { ideal } from "./ideal.ts";
import { lessons, words } from "./words.ts";

/** Of the higher of two limbs, which trembles more than a pair: wider than the superman's (patterns/limb-pair.ts). */
const RULES: CrossedRules = {
  arms: { out: 8.5, back: 6, backMost: 8, least: 8 },
  legs: { out: 4.6, back: 3, backMost: 4.5, least: 4.8 },
};

/** Elbow and knee are read off the near side: of a far limb nothing is said. */
function ofNearLimbs(all: Judgement, arm: Lifted | undefined, leg: Lifted | undefined): Judgement {
  const far: readonly FaultKind[] = [
    ...(arm?.near ? [] : (["bent-arms"] as const)),
    ...(leg?.near ? [] : (["bent-knees"] as const)),
  ];
  return {
    faults: all.faults.filter(({ kind }) => !far.includes(kind)),
    notJudged: [...all.notJudged.filter((kind) => !far.includes(kind)), ...far],
  };
}

export const alternatingSuperman: Exercise = {
  name: "alternating-superman",
  onlyWhenAsked: true,
  variantOf: "superman",
  ...crossedLift({
    start: "prone",
    rules: RULES,
    rest: { arms: 0, legs: 0 },
    meant: { arms: 14, legs: 8 },
    form: (_movement, held, { arm, leg }, context) => {
      const neck = judgedNeck(held, context);
      return { ...combine(neck.judgement, ofNearLimbs(limbFaults(held), arm, leg)), ...neck.read };
    },
    height: ({ move }) => move.travel,
    kept: ["chestLift", "kneeFlexion", "elbowFlexion"],
  }),
  lookBack: lookBackOnNecks,
  meter: (m, { rest }) => {
    const value = higher("legs")(m);
    const low = rest.legLift ?? 0;
    return value === undefined
      ? undefined
      : { signal: "legLift", value, low, high: low + 30, goal: low + 6, goalEnd: low + 20 };
  },
  show: {
    main: "legLift",
    curves: {
      first: ["armLift", "legLift", "kneeFlexion"],
      more: ["chestLift", "elbowFlexion", "neckFlexion"],
    },
    columns: ["hold", "armLift", "legLift"],
    trends: ["knees"],
    marks: ["armLift", "legLift"],
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
  words,
  lessons,
  // BACK_EXTENSION.
  healthConnect: 2,
};
