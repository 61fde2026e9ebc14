/**
 * Joint angles as OpenSim's `.mot` file, degrees, with the coordinates of its full-body models (Rajagopal 2015 and what
 * follows it, OpenCap's among them):
 *
 *   pelvis_tilt        turn about the axis to the right: leaning forward is negative, face down is -90
 *   lumbar_extension   extension positive, a round back negative
 *   hip_flexion_*      thigh against pelvis, flexion positive
 *   knee_angle_*       flexion positive
 *   arm_flex_*         0 beside the trunk, 180 overhead in line with it
 *   elbow_flex_*       flexion positive
 *
 * Only what was measured is written, and only of the side towards the camera (`_r` or `_l`; right where no side is known).
 * What was out of sight is `nan`. OpenSim's models have no joint for the neck.
 *
 * We measure the trunk as the line from hips to shoulders; an evenly bent spine turns the pelvis half its bend less and the
 * chest half its bend more than that line. Prone, the pelvis is taken to lie flat, and a bent knee to have a thigh as long as
 * its shank (0.245 and 0.246 of stature: Winter).
 */
import { type Degrees, SIGNALS, type Signal, type Signals } from "../core/quantity.ts";
import type { Analysis } from "../core/session/analysis.ts";
import { atTimes, evenTimes } from "./even-rate.ts";

const COORDINATES = [
  "pelvis_tilt",
  "lumbar_extension",
  "hip_flexion",
  "knee_angle",
  "arm_flex",
  "elbow_flex",
] as const;
type Coordinate = (typeof COORDINATES)[number];
type Posed = Readonly<Partial<Record<Coordinate, Degrees | undefined>>>;

const SIDED: ReadonlySet<Coordinate> = new Set(["hip_flexion", "knee_angle", "arm_flex", "elbow_flex"]);

const PRONE: readonly Signal[] = ["armLift", "chestLift", "legLift"];

/** OpenSim's coordinates of one frame. Lifts are measured of who lies, the trunk's inclination of who stands. */
export function coordinatesOf(signals: Signals): Posed {
  return PRONE.some((signal) => signals[signal] !== undefined) ? prone(signals) : standing(signals);
}

function standing({ trunkInclination, hipFlexion, kneeFlexion, spineFlexion, elbowFlexion }: Signals): Posed {
  const half = (spineFlexion ?? 0) / 2;
  return {
    pelvis_tilt: sum(trunkInclination, -half, -1),
    lumbar_extension: sum(spineFlexion, 0, -1),
    hip_flexion: sum(hipFlexion, -half),
    knee_angle: kneeFlexion,
    elbow_flex: elbowFlexion,
  };
}

function prone({ armLift, chestLift, legLift, kneeFlexion, elbowFlexion }: Signals): Posed {
  return {
    pelvis_tilt: -90,
    lumbar_extension: chestLift,
    hip_flexion: sum(legLift, -(kneeFlexion ?? 0) / 2, -1),
    knee_angle: kneeFlexion,
    arm_flex: chestLift === undefined ? undefined : sum(armLift, 180 - chestLift),
    elbow_flex: elbowFlexion,
  };
}

/** `sign * (a + b)`, where `a` was seen. */
const sum = (a: Degrees | undefined, b: Degrees, sign: 1 | -1 = 1): Degrees | undefined =>
  a === undefined ? undefined : sign * (a + b);

/** `undefined` where no angle was measured. */
export function anglesMot(analysis: Analysis): string | undefined {
  const { frames, view } = analysis;
  const seen = (i: number): boolean => SIGNALS.some((signal) => typeof frames[signal][i] === "number");
  const even = evenTimes(frames.t, seen);
  if (!even) return undefined;
  const signals = Object.fromEntries(
    SIGNALS.map((signal) => [signal, atTimes(frames.t, frames[signal], even.t)]),
  );
  const posed = even.t.map((_, i) =>
    coordinatesOf(Object.fromEntries(SIGNALS.map((signal) => [signal, signals[signal]![i]]))),
  );
  const used = COORDINATES.filter((name) => posed.some((frame) => frame[name] !== undefined));
  const side = view.nearSide === "left" ? "l" : "r";
  const names = used.map((name) => (SIDED.has(name) ? `${name}_${side}` : name));
  const header = [
    "Coordinates",
    "version=1",
    `nRows=${even.t.length}`,
    `nColumns=${names.length + 1}`,
    "inDegrees=yes",
    "",
    "Units are S.I. units (second, meters, Newtons, ...)",
    "Angles are in degrees.",
    "",
    "endheader",
    ["time", ...names].join("\t"),
  ];
  const rows = posed.map((frame, i) =>
    [even.t[i]!.toFixed(6), ...used.map((name) => frame[name]?.toFixed(6) ?? "nan")].join("\t"),
  );
  return `${[...header, ...rows].join("\n")}\n`;
}
