/**
 * The bird dog: on hands and knees, one arm and the leg of the other side stretched out level with the trunk and held, then the
 * other two; each counts, for its side. Heights are degrees from where a limb carries into the trunk's line (90;
 * core/kinematics/plain.ts). Side-on it is seen whether the trunk tilts; whether hips turn open is not, and not judged.
 */
import type { Exercise } from "../../core/exercise.ts";
import { judge as claim, combine, type Judgement } from "../../core/form/judgement.ts";
import type { Measurement } from "../../core/kinematics/measurement.ts";
import { type Degrees, mean, median } from "../../core/quantity.ts";
import type { Movement } from "../../core/reps/cycle.ts";
import { levelBefore, seriesOf } from "../../core/reps/series.ts";
import { crossedLift } from "../patterns/crossed-exercise.ts";
import { type CrossedRules, higher, type Lifted } from "../patterns/crossed-lift.ts";
import type { Held } from "../patterns/limb-pair.ts";
import { KNEE_LIMIT } from "../patterns/prone-faults.ts";
import { faults } from "./fault-table.ts";
import { ideal } from "./ideal.ts";
import { lessons, words } from "./words.ts";

/** Crawling and reaching move limbs by 35 degrees at most, and never both of a diagonal so far into the trunk's line. */
const RULES: CrossedRules = {
  arms: { out: 25, back: 16, backMost: 25, least: 45 },
  legs: { out: 25, back: 16, backMost: 25, least: 45 },
};
/** In the trunk's line within 25 degrees. */
const IN_LINE: Degrees = 90;
const LEAST_HEIGHT: Degrees = 65;
/** Standard deviation of a limb's height, near and far (ng12-bird-dog and generated bodies). */
const NEAR_ERROR: Degrees = 6;
const FAR_ERROR: Degrees = 10;
/** The trunk's slope against its own at rest; arms and legs lifted level tilt it by 5 at most. */
const MOST_TILT: Degrees = 12;
const TILT_ERROR: Degrees = 2.5;

function lowLimb(kind: "low-arms" | "low-legs", lifted: Lifted, { frames }: Held): Judgement {
  return claim({
    kind,
    signals: [],
    frames,
    at: lifted.move.peak.t,
    value: lifted.move.peak.value,
    limit: LEAST_HEIGHT,
    wrong: "below",
    deviation: lifted.near ? NEAR_ERROR : FAR_ERROR,
  });
}

function tilted({ before }: Movement<Measurement>, { frames, at }: Held): Judgement {
  const rest = levelBefore(before, "trunkInclination");
  const held = median(seriesOf(frames, "trunkInclination").map(({ value }) => value));
  return claim({
    kind: "tilted-trunk",
    signals: ["trunkInclination"],
    frames,
    at,
    value: rest === undefined || held === undefined ? undefined : Math.abs(held - rest),
    limit: MOST_TILT,
    wrong: "above",
    deviation: TILT_ERROR,
  });
}

/** The knee is read off the near side. */
function bentKnee({ frames, at }: Held, leg: Lifted | undefined): Judgement {
  if (!leg?.near) return { faults: [], notJudged: ["bent-knees"] };
  return claim({
    kind: "bent-knees",
    signals: ["kneeFlexion"],
    frames,
    at,
    value: mean(seriesOf(frames, "kneeFlexion").map(({ value }) => value)),
    limit: KNEE_LIMIT,
    wrong: "above",
  });
}

export const birdDog: Exercise = {
  name: "bird-dog",
  onlyWhenAsked: true,
  ...crossedLift({
    start: "all-fours",
    rules: RULES,
    rest: { arms: -8, legs: 0 },
    meant: { arms: 60, legs: 60 },
    form: (movement, held, { arm, leg }) =>
      combine(
        tilted(movement, held),
        bentKnee(held, leg),
        ...(arm ? [lowLimb("low-arms", arm, held)] : []),
        ...(leg ? [lowLimb("low-legs", leg, held)] : []),
      ),
    height: ({ move }) => move.peak.value - IN_LINE,
    kept: [],
  }),
  meter: (m) => {
    const value = higher("legs")(m);
    return value === undefined
      ? undefined
      : { signal: "legLift", value: value - IN_LINE, low: -IN_LINE, high: 25, goal: -15, goalEnd: 12 };
  },
  show: {
    main: "legLift",
    curves: { first: ["armLift", "legLift", "kneeFlexion"], more: ["trunkInclination"] },
    columns: ["hold", "armLift", "legLift"],
    trends: ["back"],
    marks: ["armLift", "legLift"],
  },
  live: [],
  mustSee: ["hips", "knees"],
  worthSeeing: ["arms", "feet"],
  faults,
  ideal,
  words,
  lessons,
};
