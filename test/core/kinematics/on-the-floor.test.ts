/** Start postures on the floor, limit by limit, of bodies on paper; trunks of 100 pixels, y down. */
import { describe, expect, it } from "vitest";
import { liesFlat, onAllFours } from "../../../src/core/kinematics/on-the-floor.ts";
import type { LandmarkName, Pose } from "../../../src/core/landmark.ts";
import { radians } from "../../../src/core/quantity.ts";
import { type At, mirroredAt, type Places, PRONE, pose } from "./bodies.ts";

const along = ([x, y]: At, length: number, degrees: number): At => [
  x + length * Math.cos(radians(degrees)),
  y + length * Math.sin(radians(degrees)),
];
type Own = Parameters<typeof pose>[1];

describe("hands and knees", () => {
  /** Head to the right; arms and thighs of 60 pixels stand, the shanks lie. */
  const CARRIED: Places = {
    Shoulder: [300, 300],
    Hip: [200, 300],
    Knee: [200, 360],
    Ankle: [140, 360],
    Wrist: [300, 360],
  };
  const carried = (over: Places = {}, own: Own = {}): Pose => pose({ ...CARRIED, ...over }, own);
  /** For who was not so before, and for who was. */
  const both = (over: Places = {}, own: Own = {}) =>
    [false, true].map((already) => onAllFours(carried(over, own), already));

  it("carry a body that faces either way", () => {
    expect(both()).toEqual([true, true]);
    const places = mirroredAt(640, { ...CARRIED, nose: [340, 300] as At });
    expect(onAllFours(pose(places), false)).toBe(true);
  });

  it("carry a trunk within 28 degrees of level, 36 for who was there", () => {
    const slope = (degrees: number) => {
      const Shoulder = along([200, 300], 100, degrees);
      return both({ Shoulder, Wrist: [Shoulder[0], 360] });
    };
    for (const sign of [1, -1]) {
      expect(slope(27 * sign)).toEqual([true, true]);
      expect(slope(29 * sign)).toEqual([false, true]);
      expect(slope(35 * sign)).toEqual([false, true]);
      expect(slope(37 * sign)).toEqual([false, false]);
    }
  });

  it("have a thigh within 32 degrees of upright, 42 for who was there", () => {
    const thigh = (degrees: number) => {
      const Knee = along([200, 300], 60, 90 + degrees);
      return both({ Knee, Ankle: [Knee[0] - 60, Knee[1]] });
    };
    for (const sign of [1, -1]) {
      expect(thigh(31 * sign)).toEqual([true, true]);
      expect(thigh(33 * sign)).toEqual([false, true]);
      expect(thigh(41 * sign)).toEqual([false, true]);
      expect(thigh(43 * sign)).toEqual([false, false]);
    }
    // A knee over its hip carries nothing.
    expect(both({ Knee: [200, 240], Ankle: [140, 240] })).toEqual([false, false]);
  });

  it("have a shank within 24 degrees of level, 32 for who was there, behind its knee", () => {
    const shank = (degrees: number) => both({ Ankle: along([200, 360], 60, 180 + degrees) });
    for (const sign of [1, -1]) {
      expect(shank(23 * sign)).toEqual([true, true]);
      expect(shank(25 * sign)).toEqual([false, true]);
      expect(shank(31 * sign)).toEqual([false, true]);
      expect(shank(33 * sign)).toEqual([false, false]);
    }
    expect(both({ Ankle: [260, 360] })).toEqual([false, false]);
  });

  it("have an arm within 30 degrees of upright, 40 for who was there", () => {
    const arm = (degrees: number) => both({ Wrist: along([300, 300], 60, 90 + degrees) });
    for (const sign of [1, -1]) {
      expect(arm(29 * sign)).toEqual([true, true]);
      expect(arm(31 * sign)).toEqual([false, true]);
      expect(arm(39 * sign)).toEqual([false, true]);
      expect(arm(41 * sign)).toEqual([false, false]);
    }
    expect(both({ Wrist: [300, 240] })).toEqual([false, false]);
  });

  it("are on one floor: 0.55 of the trunk apart in height at most, 0.95 for who was there", () => {
    const hand = (below: number) => both({ Wrist: [300, 360 + below] });
    expect(hand(54)).toEqual([true, true]);
    expect(hand(56)).toEqual([false, true]);
    expect(hand(94)).toEqual([false, true]);
    expect(hand(96)).toEqual([false, false]);
    // Of a body that is larger in the picture, too; and with the hand higher than the knee.
    expect(both({ Hip: [100, 300], Knee: [100, 460], Ankle: [0, 460] })).toEqual([true, true]);
    expect(both({ Knee: [200, 415], Ankle: [140, 415], Wrist: [300, 358] })).toEqual([false, true]);
  });

  it("may be one of each: the others are lifted, of the same side or crossed", () => {
    const lifted: Readonly<Partial<Record<LandmarkName, At>>> = {
      leftWrist: [360, 300],
      rightWrist: [360, 300],
      leftKnee: [140, 300],
      leftAnkle: [80, 300],
      rightKnee: [140, 300],
      rightAnkle: [80, 300],
    };
    const up = (...names: LandmarkName[]) =>
      both({}, Object.fromEntries(names.map((name) => [name, lifted[name]])));
    expect(up("leftWrist", "leftKnee", "leftAnkle")).toEqual([true, true]);
    expect(up("leftWrist", "rightKnee", "rightAnkle")).toEqual([true, true]);
    expect(up("rightWrist", "leftKnee", "leftAnkle")).toEqual([true, true]);
    expect(up("leftWrist", "rightWrist")).toEqual([false, false]);
    expect(up("leftKnee", "leftAnkle", "rightKnee", "rightAnkle")).toEqual([false, false]);
  });

  it("are not known of joints that were not placed, nor of a body of three pixels", () => {
    const missing: readonly LandmarkName[] = ["leftShoulder", "rightShoulder", "leftHip", "rightHip"];
    for (const name of missing) expect(both({}, { [name]: undefined }), name).toEqual([false, false]);
    expect(both({}, { leftShoulder: [1e6, 300] })).toEqual([false, false]);
    // A knee whose ankle or hand is missing is none that carries; the other side's are enough.
    for (const joint of ["Knee", "Ankle", "Wrist"] as const) {
      expect(both({}, { [`left${joint}`]: undefined }), joint).toEqual([true, true]);
      expect(both({}, { [`left${joint}`]: undefined, [`right${joint}`]: undefined })).toEqual([false, false]);
    }
    const size = (by: number) => {
      const small = Object.fromEntries(
        Object.entries(CARRIED).map(([joint, [x, y]]): [string, At] => [joint, [x * by, y * by]]),
      );
      return onAllFours(pose(small), false);
    };
    expect([size(0.041), size(0.039)]).toEqual([true, false]);
  });
});

describe("lying flat", () => {
  const FLAT = { ...PRONE, Wrist: [200, 300] as At };
  type Flat = "prone-arms-back" | "prone-arms-bent";
  const both = (
    over: Places & { readonly nose?: At } = {},
    posture: Flat = "prone-arms-back",
    own: Own = {},
  ) => [false, true].map((already) => liesFlat(pose({ ...FLAT, ...over }, own), posture, already));

  it("is told with the arms along the body, to either side", () => {
    expect(both()).toEqual([true, true]);
    // Feet and nose tell of a mirrored body as much.
    expect(liesFlat(pose(mirroredAt(640, FLAT)), "prone-arms-back", false)).toBe(true);
  });

  it("has hands 0.7 to 1.5 trunks back from the shoulders, 0.6 to 1.6 for who lay so", () => {
    const hands = (ahead: number) => both({ Wrist: [300 + 100 * ahead, 300] });
    expect(hands(-1.49)).toEqual([true, true]);
    expect(hands(-1.51)).toEqual([false, true]);
    expect(hands(-1.59)).toEqual([false, true]);
    expect(hands(-1.61)).toEqual([false, false]);
    expect(hands(-0.71)).toEqual([true, true]);
    expect(hands(-0.69)).toEqual([false, true]);
    expect(hands(-0.61)).toEqual([false, true]);
    expect(hands(-0.59)).toEqual([false, false]);
  });

  it("or bent beside the head: from 0.3 behind to 0.45 ahead of the shoulders, 0.4 and 0.7 for who lay so", () => {
    const hands = (ahead: number) => both({ Wrist: [300 + 100 * ahead, 300] }, "prone-arms-bent");
    expect(hands(-0.29)).toEqual([true, true]);
    expect(hands(-0.31)).toEqual([false, true]);
    expect(hands(-0.41)).toEqual([false, false]);
    expect(hands(0.44)).toEqual([true, true]);
    expect(hands(0.46)).toEqual([false, true]);
    expect(hands(0.71)).toEqual([false, false]);
  });

  it("has hips near the line from shoulders to ankles: 0.2 of the trunk off, 0.44 for who lay so", () => {
    // Trunks of 102, 111 and 112 pixels.
    const hips = (up: number) => both({ Hip: [200, 300 - up] });
    for (const sign of [1, -1]) {
      expect(hips(20 * sign)).toEqual([true, true]);
      expect(hips(21 * sign)).toEqual([false, true]);
      expect(hips(48 * sign)).toEqual([false, true]);
      expect(hips(50 * sign)).toEqual([false, false]);
    }
  });

  it("has hips near that line wherever it goes: in a picture that is turned by 20 degrees", () => {
    const turn = ([x, y]: At): At => {
      const [a, b] = [x - 200, y - 300];
      const [sin, cos] = [Math.sin(radians(20)), Math.cos(radians(20))];
      return [200 + a * cos - b * sin, 300 + a * sin + b * cos];
    };
    const places: Places = { ...FLAT, Hip: [200, 285] };
    const turned: Places = Object.fromEntries(
      Object.entries(places).map(([joint, at]): [string, At] => [joint, turn(at)]),
    );
    expect(liesFlat(pose(turned), "prone-arms-back", false)).toBe(true);
    const bent = { ...turned, Hip: [turned.Hip![0] + 3, turned.Hip![1] - 12] as At };
    expect(liesFlat(pose(bent), "prone-arms-back", false)).toBe(false);
  });

  it("has the legs drawn out by 0.8 of the trunk, the other way than the head", () => {
    const ankle = (x: number) => both({ Ankle: [x, 300] });
    expect(ankle(119)).toEqual([true, true]);
    expect(ankle(121)).toEqual([false, false]);
    expect(ankle(360)).toEqual([false, false]);
  });

  it("has its face to the floor: evidence of a quarter, of a tenth for who lay so", () => {
    // Nothing is known of depths (half of the evidence). The nose says 0.2; toes 12 pixels below the heels 0.3.
    const toes = (below: number) => both({ Toe: [20, 296 + below] });
    expect(toes(3)).toEqual([true, true]);
    expect(toes(1)).toEqual([false, true]);
    expect(toes(-3)).toEqual([false, true]);
    expect(toes(-5)).toEqual([false, false]);
  });

  it("is not known of joints that were not placed", () => {
    for (const joint of ["Shoulder", "Hip", "Ankle", "Wrist"])
      for (const name of [`left${joint}`, `right${joint}`])
        expect(both({}, "prone-arms-back", { [name]: undefined }), name).toEqual([false, false]);
    const far: At = [1e6, 300];
    expect(both({}, "prone-arms-back", { leftAnkle: far })).toEqual([false, false]);
  });
});
