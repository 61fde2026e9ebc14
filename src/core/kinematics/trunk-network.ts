/**
 * How far a spine is bent, by what the landmark network's own layers hold along the trunk (`TrunkFeatures`), beside what they
 * held of the same body in its neutral, and by how its trunk, thigh, shank and head stand to one another. A small network that
 * `scripts/fit/trunk/` fitted on rendered stills within 31 degrees of side-on, on the feet; errors on subjects left out are in
 * fixtures/README.md.
 */
import { clamp, type Degrees, degrees, radians } from "../quantity.ts";
import { type Row, STANDING } from "./readings.ts";
import file from "./trunk-head.json" with { type: "json" };

/**
 * It was taught up to 31, but read three right lifts of a real person from 28 to 30 as arched by some twenty degrees, where the
 * outline read 4 to 12 (fixtures/README.md, "Backs of real people"); rendered people from there are read as well by the outline.
 */
const TRUNK_WITHIN: Degrees = 25;
/**
 * Beside the azimuth, which is told by shoulders as well, and turned shoulders look like a body from the side: the network's hips turn
 * towards the camera by -8 to 29 degrees from within 12 of side-on (real and rendered people that were read), by 11 to 33 from 15 to
 * 25 ahead, by 43 and more from 30; from behind by 2 to 5 at 15 to 20, by -12 and less at 30. A real lift with a flat back from some 35
 * degrees, at an estimated 23, has 38: the layers read 48 of it at the bottom.
 */
const HIPS_TURN = { least: -12, most: 32 } as const satisfies Record<string, Degrees>;

/** Whether a body is seen enough from the side, by its neutral and the camera's azimuth, degrees. */
export function sideOn(neutral: Row, azimuth: Degrees): boolean {
  const turn = degrees(Math.atan2(-neutral[STANDING.hipAhead]!, -neutral[STANDING.hipAway]!));
  return Math.abs(azimuth) <= TRUNK_WITHIN && turn >= HIPS_TURN.least && turn <= HIPS_TURN.most;
}

/** What it has learned of: beyond it there is no telling how far a spine is bent. */
const LEAST: Degrees = -40;
const MOST: Degrees = 60;

/** What of a frame, or of a neutral, it goes by. */
export interface TrunkReading {
  /** As `standingRow` makes it. */
  readonly row: Row;
  /** Of the near side. */
  readonly features: readonly number[];
}

/** The first of the features; what follows them is not of the spine. */
const SPINE_FEATURES = 24;

/** Sines and cosines of the angles between segments, and two lengths in legs: places in the row are those of readings.ts. */
function carriage(row: Row): number[] {
  const between = (a: number, b: number): readonly [number, number] => {
    const angle = radians(row[a]! - row[b]!);
    return [Math.sin(angle), Math.cos(angle)];
  };
  return [
    ...between(STANDING.trunkNear, STANDING.thighNear),
    ...between(STANDING.thighNear, STANDING.shankNear),
    ...between(STANDING.head, STANDING.trunkNear),
    row[STANDING.trunkLength]! / 100,
    row[STANDING.headLength]! / 100,
  ];
}

/** Natural logarithm: a trunk twice as long, or half as long, as in the neutral was misread. */
const LOG_LENGTH = 0.7;

function inputs(now: TrunkReading, neutral: TrunkReading): number[] {
  const turned = radians(now.row[STANDING.trunkNear]! - neutral.row[STANDING.trunkNear]!);
  const longer = Math.log(now.row[STANDING.trunkLength]! / neutral.row[STANDING.trunkLength]!);
  return [
    ...now.features,
    ...now.features.map((feature, i) => feature - neutral.features[i]!),
    Math.sin(turned),
    Math.cos(turned),
    clamp(longer, -LOG_LENGTH, LOG_LENGTH),
    ...carriage(now.row),
    ...carriage(neutral.row),
  ];
}

/** What tells the spine, without what follows. */
const ofTheSpine = ({ features }: TrunkReading): readonly number[] => features.slice(0, SPINE_FEATURES);

/** How many groups of people, clothes and equipment have plates, of those it was fitted on: as much as nothing known. */
const PLATES_IN_GENERAL = 0.14;
/**
 * How much a body looks like one with plates beside it, 0..1, by what its neutral shows: `PLATES_IN_GENERAL` where nothing does. Of a body
 * with plates and one without it gives the first more in 99 of 100 cases with the bar on the back, in 91 wherever it is
 * (`scripts/fit/trunk/plates.py`, people left out).
 */
export const platesSeen = (features: readonly number[] | undefined): number =>
  clamp(features?.[SPINE_FEATURES] ?? PLATES_IN_GENERAL, 0, 1);

/** A row of weights, its bias last. */
const weighed = (weights: readonly number[], values: readonly number[]): number =>
  values.reduce((sum, value, i) => sum + value * weights[i]!, weights[values.length]!);

/** Of the output, degrees. */
const UNIT = 20;
const MIDDLE = 10;
/** What the network says of its own doubt, a natural logarithm of a variance, is kept to this. */
const DOUBT = 3;

/**
 * Of the logarithm of the error's standard deviation, degrees, fitted on what it was off by on subjects left out: 1, half of the
 * network's own doubt, how far off side-on, how far leant and how far bent. One and 1.96 deviations hold 71 and 95 % of 6,355.
 */
const ERROR = [2.589, 1.139, 0.197, 0.09, -0.096] as const;

/** Degrees: spine flexion beyond the user's own neutral (+ rounded), and the standard deviation of its error in one picture. */
export interface TrunkSpine {
  readonly value: Degrees;
  readonly deviation: Degrees;
}

/** `undefined` where the two were not made by one network, or a number is broken. `azimuth`: the camera's, degrees. */
export function spineByTrunk(
  now: TrunkReading,
  neutral: TrunkReading,
  azimuth: Degrees,
): TrunkSpine | undefined {
  const features = ofTheSpine(now);
  if (features.length !== SPINE_FEATURES) return undefined;
  // A neutral that has fewer makes the value no number.
  const seen = inputs({ ...now, features }, neutral);
  const hidden = file.hidden.map((weights) => Math.max(0, weighed(weights, seen)));
  const [spine, doubt] = file.output.map((weights) => weighed(weights, hidden)) as [number, number];
  const value = clamp(MIDDLE + UNIT * spine, LEAST, MOST);
  if (!Number.isFinite(value + doubt)) return undefined;
  const terms = [
    1,
    clamp(doubt, -DOUBT, DOUBT) / 2,
    Math.abs(azimuth) / 30,
    (now.row[STANDING.trunkNear]! - neutral.row[STANDING.trunkNear]!) / 60,
    Math.min(2, Math.abs(value) / 30),
  ];
  return { value, deviation: Math.exp(terms.reduce((sum, term, i) => sum + term * ERROR[i]!, 0)) };
}
