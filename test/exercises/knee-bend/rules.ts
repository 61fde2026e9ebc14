/**
 * A toy exercise from outside `src`: a standing knee bend with an upright trunk. It starts from the same posture as the
 * good morning and is told from it by what the body does; nothing in `src` knows of it.
 */
import type { Fault } from "../../../src/core/events.ts";
import type { Exercise, JudgedMovement, RepContext } from "../../../src/core/exercise.ts";
import { judge as claim, combine } from "../../../src/core/form/judgement.ts";
import type { Measurement } from "../../../src/core/kinematics/measurement.ts";
import type { Movement } from "../../../src/core/reps/cycle.ts";
import { between, fallEnds, inOrder, riseEnds } from "../../../src/core/reps/minimum-jerk.ts";
import { meanConfidence, seriesOf, sustained, timeDeviation } from "../../../src/core/reps/series.ts";
import { faults } from "./fault-table.ts";
import { words } from "./words.ts";

const LEAST = 24;
const WHOLE = 45;
const MOST_LEAN = 48;
const FASTEST = 0.7;
const STANDING_KNEE = 6;

const knee = (m: Measurement) => m.signals.kneeFlexion;
const restOf = ({ rest }: RepContext): number => rest.kneeFlexion ?? STANDING_KNEE;

function judge({ before, during }: Movement<Measurement>, context: RepContext): JudgedMovement | undefined {
  const rest = restOf(context);
  const peak = sustained(seriesOf(during, knee), 0.2);
  const lean = sustained(seriesOf(during, "trunkInclination"), 0.2);
  if (!peak || peak.value - rest < LEAST || !lean) return undefined;
  // Whoever bends the trunk more than the knees is bowing.
  if (lean.value > peak.value) return undefined;
  const all = seriesOf([...before, ...during], knee);
  const down = riseEnds(all, rest, peak.value);
  const up = fallEnds(all, rest, peak.value, 0.6);
  if (!down || !up) return undefined;
  const deep = during.filter((m) => (knee(m) ?? 0) > 0.7 * peak.value);
  const judged = combine(
    claim({
      kind: "leaning",
      signals: ["trunkInclination"],
      frames: deep,
      at: lean.t,
      value: lean.value,
      limit: MOST_LEAN,
      wrong: "above",
    }),
    claim({
      kind: "dropped",
      signals: ["kneeFlexion"],
      frames: deep,
      at: down.end,
      value: down.end - down.start,
      limit: FASTEST,
      wrong: "below",
      deviation: timeDeviation(during, 0.1),
    }),
  );
  const short: Fault | undefined =
    peak.value < WHOLE
      ? {
          kind: "half-way",
          at: peak.t,
          value: peak.value,
          limit: WHOLE,
          confidence: meanConfidence(deep, "kneeFlexion"),
        }
      : undefined;
  return {
    ...inOrder({ start: down.start, peakStart: down.end, peakEnd: up.start, end: up.end }),
    peak: { kneeFlexion: peak.value, trunkInclination: lean.value },
    faults: short ? [...judged.faults, short] : judged.faults,
    notJudged: judged.notJudged,
    ...(short ? { reason: "half-way" } : {}),
  };
}

export const kneeBend: Exercise = {
  name: "knee-bend",
  startPosture: "upright",
  measurable: (m) => knee(m) !== undefined,
  postures: ["upright", "hinged", "other"],
  restLevels: { kneeFlexion: knee },
  restBand: 6,
  cycleRules: (context) => ({
    strands: [
      {
        excursion: (m) => {
          const value = knee(m);
          return value === undefined ? undefined : value - restOf(context);
        },
        out: 20,
        back: 12,
        backShare: 0.2,
        backMost: 18,
        turnShare: 0.35,
        turnMost: 30,
        turnRise: 8,
      },
    ],
    longest: 30,
  }),
  attempted: (movement, context) => judge(movement, context) !== undefined,
  judge,
  eccentric: "out",
  restPhase: "stand",
  phase: (_m, out) => (out ? "bend" : "stand"),
  meter: (m, context) => {
    const value = knee(m);
    return value === undefined
      ? undefined
      : { signal: "kneeFlexion", value, low: restOf(context), high: 120, goal: WHOLE, goalEnd: 100 };
  },
  show: {
    main: "kneeFlexion",
    range: true,
    curves: { first: ["kneeFlexion", "trunkInclination"], more: ["hipFlexion"] },
    columns: ["kneeFlexion", "trunkInclination"],
    trends: ["back"],
    marks: ["kneeFlexion"],
  },
  live: [{ kind: "leaning", signal: "trunkInclination", limit: MOST_LEAN, wrong: "above" }],
  mustSee: ["hips", "knees"],
  worthSeeing: ["feet"],
  faults,
  ideal: {
    tempo: { away: 1.5, hold: 0.3, back: 1.2, rest: 0.6 },
    usual: { kneeFlexion: 80 },
    safe: { kneeFlexion: 110 },
    angles: ({ legs }, range, fault) => ({
      kneeFlexion: between(5, fault === "half-way" ? 40 : range.kneeFlexion!, legs),
      trunkInclination: between(2, fault === "leaning" ? 65 : 25, legs),
    }),
    timing: { dropped: { away: 0.4 } },
  },
  plan: { sets: 3, reps: 8, holdSeconds: 2, restSeconds: 90, repSeconds: 4 },
  words,
};
