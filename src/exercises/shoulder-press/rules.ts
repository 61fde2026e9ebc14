/**
 * The shoulder press: standing, a weight from the shoulders straight overhead until the elbows are straight, and back. What
 * counts is the elbow at the top; arms are followed by the hands' height over the shoulders, which is seen from anywhere.
 */
import type { Fault } from "../../core/events.ts";
import type { Exercise, JudgedMovement, RepContext } from "../../core/exercise.ts";
import { ARCHED_LIMIT } from "../../core/form/back-model.ts";
import { type Claim, judge as claim, combine, SURE_OF_BACK, seenOften } from "../../core/form/judgement.ts";
import { FROM_THE_FRONT } from "../../core/kinematics/arms.ts";
import type { Measurement } from "../../core/kinematics/measurement.ts";
import { clamp, type Degrees, degrees, median, type Seconds } from "../../core/quantity.ts";
import type { CycleRules, Movement } from "../../core/reps/cycle.ts";
import { fallEnds, inOrder, type Reading, riseEnds } from "../../core/reps/minimum-jerk.ts";
import { levelBefore, meanConfidence, seriesOf, sustained } from "../../core/reps/series.ts";
import { shownFall } from "../patterns/down-and-up.ts";
import { atShoulders, bothSeen, handHeight, isPress } from "../patterns/press-kind.ts";
import { faults } from "./fault-table.ts";
import { ideal } from "./ideal.ts";
import type { ShoulderPressPart } from "./vocabulary.ts";
import { lessons, words } from "./words.ts";

/** Hands over the shoulders, hundredths of the arm's reach: out above the first, back below the second. */
const OUT = 42;
const BACK = 30;
const BACK_SHARE = 0.36;
/** Never quite down between reps: this low (share of the peak, and hundredths) and up again by so much. */
const TURN_SHARE = 0.6;
const TURN_MOST = 60;
const TURN_RISE = 12;
/** More at both elbows is not locked out (ours, as in the clips with exact truth). */
const LOCKED: Degrees = 35;
/**
 * From the side elbows are read up to 5 too bent near the end of the reach, and more where the network misplaces a hand for a while: what may
 * have been straight is not called bent. A bend that the picture shows as well bears it out: one of 40 degrees shows 7 more than this user's
 * straight arms on average (arms.ts), those themselves 4 at most with the network's noise over clips with exact truth. Obliquely an elbow is
 * read less well.
 */
const READ_BENT: Degrees = 5;
const SHOWN_MORE: Degrees = 5;
/**
 * How much more bent than this user's own counted presses, and than what is read of straight elbows before there are any. One
 * user's straight ones read within 9 of their median with half of the pictures missing, those at 50 degrees 15 and more beyond it.
 */
const BENT_BY: Degrees = 12;
const UNKNOWN: Degrees = 40;
const OBLIQUE: Degrees = 20;
const READ_BENT_OBLIQUE: Degrees = 17;
const READ_BENT_UNSHOWN: Degrees = 27;
const DIP_LIMIT: Degrees = 20;
/** A dip comes this soon before the hands leave. */
const DIP_BEFORE: Seconds = 0.8;
/** And is at its lowest for no longer. */
const DIPPED: Seconds = 0.1;
/** Hands 8 cm apart in height on a grip of 55 cm, as the slope of the line between them. */
const GRIP = 0.55;
const UNEVEN_LIMIT: Degrees = degrees(Math.asin(0.08 / GRIP));
/** As far as the slope is off from the front, in the frontal clip. */
const UNEVEN_ERROR: Degrees = 1.6;
/** Hip to ankle of an average person, metres. */
const LEG = 0.83;
/**
 * A hand that is further from the camera looks lower, the more so the higher both are over the camera: overhead about twice as
 * much as at the shoulders, where both are level. What that leaves unsure, share of it.
 */
const FURTHER_UP = 2;
const UNSURE = 0.6;
const SUSTAINED: Seconds = 0.2;
const TOP_SHARE = 0.94;
const LONGEST: Seconds = 60;

const height = (m: Measurement): number | undefined => {
  const up = handHeight(m);
  return up === undefined ? undefined : 100 * up;
};

const cycleRules: CycleRules<Measurement> = {
  strands: [
    {
      excursion: height,
      out: OUT,
      back: BACK,
      backShare: BACK_SHARE,
      backMost: OUT - 4,
      turnShare: TURN_SHARE,
      turnMost: TURN_MOST,
      turnRise: TURN_RISE,
    },
  ],
  longest: LONGEST,
};

const fromTheFront = (frames: readonly Measurement[]): boolean =>
  (median(frames.map(({ spread }) => spread)) ?? 0) > FROM_THE_FRONT;

/** By how much straight elbows may be read as bent. */
function readBent(top: readonly Measurement[]): Degrees {
  if (fromTheFront(top)) return 0;
  const more = sustained(
    seriesOf(top, ({ arms }) => arms?.near.shownMore),
    SUSTAINED,
    -1,
  );
  if (!more || more.value <= SHOWN_MORE) return READ_BENT_UNSHOWN;
  const off = Math.abs(median(top.flatMap(({ azimuth }) => azimuth ?? [])) ?? 0);
  return off > OBLIQUE ? READ_BENT_OBLIQUE : READ_BENT;
}

/** The straighter elbow of those that are seen. */
function straightest(m: Measurement): Degrees | undefined {
  if (!m.arms || m.unseen.includes("arms")) return undefined;
  const { near, far } = m.arms;
  return m.spread > FROM_THE_FRONT && bothSeen(m) ? Math.min(near.elbow, far.elbow) : near.elbow;
}

interface Attempt {
  readonly peak: Reading;
  /** Frames around the highest point. */
  readonly top: readonly Measurement[];
  /** The elbow at its straightest there. */
  readonly elbow: Reading;
}

/** A press from the shoulders, however far; `undefined` for everything else. */
function attempt(movement: Movement<Measurement>): Attempt | undefined {
  const { during } = movement;
  const peak = sustained(seriesOf(during, height), SUSTAINED);
  if (!peak) return undefined;
  const top = during.filter((m) => (height(m) ?? 0) > TOP_SHARE * peak.value);
  const elbow = sustained(seriesOf(top, straightest), SUSTAINED, -1);
  if (!elbow || !isPress(movement, top)) return undefined;
  return { peak, top, elbow };
}

/** Where nobody asked for it: from the side straight over the shoulders; presses show 0.18 of the reach at most, shelves 0.25 and more. */
const STRAIGHT_UP = 0.22;
function isEvident(movement: Movement<Measurement>): boolean {
  const top = attempt(movement)?.top ?? [];
  const ahead = median(top.map(({ arms }) => arms?.near.ahead ?? 1)) ?? 1;
  return fromTheFront(top) || Math.abs(ahead) < STRAIGHT_UP;
}

/** How much higher the near hand is than the far one as the picture shows it, metres; only from the front. */
const apart = (frames: readonly Measurement[]): number | undefined =>
  median(
    frames.flatMap((m) =>
      m.spread > FROM_THE_FRONT && bothSeen(m) ? (LEG * m.carriage.wristsApart.up) / m.scale : [],
    ),
  );

/** Slope of the line between the hands at the top, degrees off level, with its deviation, as far as it is seen. */
function slopeOf(before: readonly Measurement[], top: readonly Measurement[]) {
  const [low, high] = [apart(before.filter(atShoulders)), apart(top)];
  if (low === undefined || high === undefined) return undefined;
  const slope = (metres: number): Degrees => degrees(Math.asin(clamp(metres / GRIP, -1, 1)));
  return {
    value: Math.abs(slope(high - FURTHER_UP * low)),
    deviation: Math.hypot(UNEVEN_ERROR, UNSURE * slope(low)),
  };
}

/**
 * How far the back arches with the arms overhead, degrees of spine flexion: the estimate for the spine alone shrinks by half
 * there, and a body that arches leans back as well. Weights by the odd-numbered clips, where clean presses read 0 to -19 and
 * arched ones -29 and less; side-on and obliquely only.
 */
const ARCH = { constant: -6, spine: 1.1, lean: 2.2 };
const ARCH_ERROR: Degrees = 4;
const ARCH_ERROR_PER_DEGREE = 0.07;
const ARCHED_FOR: Seconds = 0.45;

function archOf(during: readonly Measurement[]) {
  const seen = during.filter(({ spread }) => spread < FROM_THE_FRONT);
  const spine = sustained(seriesOf(seen, "spineFlexion"), ARCHED_FOR, -1);
  const lean = sustained(seriesOf(seen, "trunkInclination"), ARCHED_FOR, -1);
  if (!spine || !lean || seen.length * 2 < during.length) return undefined;
  const off = Math.abs(median(seen.flatMap(({ azimuth }) => azimuth ?? [])) ?? 0);
  return {
    at: spine.t,
    value: ARCH.constant + ARCH.spine * spine.value + ARCH.lean * lean.value,
    deviation: ARCH_ERROR + ARCH_ERROR_PER_DEGREE * off,
  };
}

function judgeForm({ before, during }: Movement<Measurement>, found: Attempt, up: Seconds) {
  const { top, peak } = found;
  const arch = archOf(during);
  const start = during[0]!.t;
  const drive = [...before.filter((m) => m.t > start - DIP_BEFORE), ...during.filter((m) => m.t <= up)];
  const dip = sustained(seriesOf(drive, "kneeFlexion"), DIPPED);
  const slope = slopeOf(before, top);
  const fault = (kind: string, more: Omit<Claim, "kind">) => claim({ kind, ...more });
  const judged = combine(
    fault("overextended-back", {
      signals: ["spineFlexion"],
      frames: during,
      at: arch?.at ?? peak.t,
      value: arch?.value,
      limit: ARCHED_LIMIT,
      wrong: "below",
      deviation: arch?.deviation,
      sure: SURE_OF_BACK,
    }),
    fault("knee-dip", {
      signals: ["kneeFlexion"],
      frames: drive,
      at: dip?.t ?? start,
      value: dip?.value,
      limit: DIP_LIMIT,
      wrong: "above",
    }),
    fault("uneven", {
      signals: [],
      frames: top,
      at: peak.t,
      value: slope?.value,
      limit: UNEVEN_LIMIT,
      wrong: "above",
      deviation: slope?.deviation,
    }),
  );
  return { ...judged, arch, dip };
}

/** A gate of counting, not a judgement of form: it abstains from nothing, and stands among the faults as the reason. */
const partial = ({ elbow, top }: Attempt): Fault => ({
  kind: "partial",
  at: elbow.t,
  value: elbow.value,
  limit: LOCKED,
  confidence: meanConfidence(top, "elbowFlexion"),
});

function judge(movement: Movement<Measurement>, { usual }: RepContext): JudgedMovement | undefined {
  const { before, during } = movement;
  const found = attempt(movement);
  if (!found) return undefined;
  const { peak, elbow } = found;
  const short =
    elbow.value > LOCKED + readBent(found.top) && elbow.value > (usual.elbowFlexion ?? UNKNOWN) + BENT_BY;
  // Between pictures that are far apart the top may have been missed: such a press is not called unfinished.
  if (short && !seenOften(during)) return undefined;
  const hands = seriesOf([...before, ...during], height);
  const rest = clamp(levelBefore(before, height) ?? 5, -10, BACK);
  const up = riseEnds(hands, rest, peak.value);
  const down = fallEnds(hands, rest, peak.value, shownFall(hands.at(-1)!.value, rest, peak.value));
  if (!up || !down) return undefined;
  const { faults: wrong, notJudged, arch, dip } = judgeForm(movement, found, up.end);
  return {
    ...inOrder({ start: up.start, peakStart: up.end, peakEnd: down.start, end: down.end }),
    peak: {
      elbowFlexion: elbow.value,
      ...(dip ? { kneeFlexion: dip.value } : {}),
      ...(arch ? { spineFlexion: arch.value } : {}),
    },
    faults: short ? [...wrong, partial(found)] : wrong,
    notJudged,
    ...(short ? { reason: "partial" as const } : {}),
  };
}

const JUST_BEFORE: Seconds = 0.15;
/** Hundredths of the reach within `JUST_BEFORE`: slower is a hold. */
const RESTING = 3;

function phase(m: Measurement, out: readonly Measurement[] | undefined): ShoulderPressPart {
  if (!out) return "rest";
  const now = height(m) ?? 0;
  const peak = Math.max(now, ...out.flatMap((one) => height(one) ?? []));
  const earlier = out.filter(({ t }) => t <= m.t - JUST_BEFORE).at(-1);
  if (!earlier) return "raising";
  const trend = now - (height(earlier) ?? now);
  if (now > TOP_SHARE * peak && Math.abs(trend) < RESTING) return "hold";
  return now < 0.85 * peak || trend < 0 ? "lowering" : "raising";
}

/** From bent to straight: the goal is straight enough, and straighter is no better. */
function meter(m: Measurement) {
  const value = m.signals.elbowFlexion;
  if (value === undefined) return undefined;
  return { signal: "elbowFlexion" as const, value, low: 145, high: 0, goal: LOCKED - 10, goalEnd: 0 };
}

export const shoulderPress: Exercise = {
  name: "shoulder-press",
  startPosture: "upright",
  provenByTwo: { evident: isEvident },
  measurable: atShoulders,
  postures: ["upright"],
  restLevels: { elbowFlexion: (m) => m.signals.elbowFlexion },
  restBand: 20,
  cycleRules: () => cycleRules,
  attempted: (movement) => attempt(movement) !== undefined,
  judge,
  phase,
  meter,
  eccentric: "back",
  restPhase: "rest",
  show: {
    main: "elbowFlexion",
    curves: {
      first: ["elbowFlexion", "spineFlexion", "kneeFlexion"],
      more: ["trunkInclination", "neckFlexion"],
    },
    columns: ["elbowFlexion", "spineFlexion", "kneeFlexion"],
    trends: ["back", "range"],
    marks: ["elbowFlexion"],
    path: "hands",
    overhead: true,
    equipment: "held-barbell",
  },
  live: [
    { kind: "overextended-back", signal: "spineFlexion", limit: ARCHED_LIMIT, wrong: "below", careful: true },
  ],
  mustSee: ["back", "arms"],
  worthSeeing: ["hips", "knees"],
  faults,
  ideal,
  plan: { sets: 3, reps: 10, holdSeconds: 2, restSeconds: 90, repSeconds: 4 },
  sample: { reps: 3 },
  words,
  lessons,
};
