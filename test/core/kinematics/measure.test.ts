/** From frames to angles: what a frame gives, what it doesn't, and what is remembered from frame to frame. */

import { describe, expect, it } from "vitest";
import type { BodyPart } from "../../../src/core/events.ts";
import { MEAN_NEUTRAL } from "../../../src/core/kinematics/estimators.ts";
import { type KinematicState, noKinematics } from "../../../src/core/kinematics/kinematic-state.ts";
import { measure } from "../../../src/core/kinematics/measure.ts";
import type { Measurement } from "../../../src/core/kinematics/measurement.ts";
import {
  type LandmarkName,
  type PairedLandmark,
  type Pose,
  type PoseFrame,
  SIDES,
  sided,
} from "../../../src/core/landmark.ts";
import type { Signal } from "../../../src/core/quantity.ts";
import { imagePoint } from "../../../src/core/space.ts";
import { mirrored, resized } from "../lifter/edits.ts";
import { frameOf, LYING, type Shape, SIDE_ON, STANDING } from "../lifter/figure.ts";
import { film, goodMorning, still, superman } from "../lifter/film.ts";

function run(frames: readonly PoseFrame[], from: KinematicState = noKinematics) {
  let state = from;
  const measured = frames.map((frame) => {
    const [next, m] = measure(state, frame);
    state = next;
    return m;
  });
  return { state, measured, last: measured.at(-1) };
}
const standing = (seconds: number, over: Partial<Shape> = {}, azimuthDeg = 0) =>
  film([still(seconds)], { outlined: true, from: { ...STANDING, ...over }, camera: { azimuthDeg } });
const lying = (seconds: number, over: Partial<Shape> = {}) =>
  film([still(seconds)], { outlined: true, from: { ...LYING, ...over } });
/** A frame of this shape at this time. */
const at = (t: number, over: Partial<Shape> = {}, from: Shape = STANDING, azimuthDeg = 0): PoseFrame =>
  frameOf({ ...from, ...over }, t, { ...SIDE_ON, azimuthDeg }, true);
const withPose = (frame: PoseFrame, edit: (pose: Pose) => Pose): PoseFrame => ({
  ...frame,
  pose: edit(frame.pose!),
});
const without = (frame: PoseFrame, name: LandmarkName): PoseFrame =>
  withPose(frame, (pose) => {
    const { [name]: _, ...landmarks } = pose.landmarks;
    return { ...pose, landmarks };
  });
const unlined = (frame: PoseFrame): PoseFrame => withPose(frame, ({ silhouette: _, ...pose }) => pose);
const hiding = (frame: PoseFrame, joints: readonly PairedLandmark[], visibility = 0): PoseFrame =>
  withPose(frame, (pose) => {
    const landmarks = { ...pose.landmarks };
    for (const joint of joints)
      for (const side of SIDES)
        landmarks[sided(side, joint)] = { ...landmarks[sided(side, joint)]!, visibility };
    return { ...pose, landmarks };
  });
const names = (m: Measurement | undefined): Signal[] => Object.keys(m?.signals ?? {}).sort() as Signal[];

const STANDING_NAMES = ["hipFlexion", "kneeFlexion", "spineFlexion", "trunkInclination"];
const PRONE_NAMES = ["armLift", "chestLift", "elbowFlexion", "kneeFlexion", "legLift", "neckFlexion"];

describe("what is measured of a stander", () => {
  it("is the four angles of a hinge, at rest near everybody's neutral", () => {
    const { last } = run(standing(1.5));
    expect(last).toMatchObject({
      posture: "upright",
      nearSide: "right",
      facing: 1,
      still: true,
      calibrated: true,
      unseen: [],
    });
    expect(names(last)).toEqual(STANDING_NAMES);
    ["trunkInclination", "hipFlexion", "kneeFlexion", "spineFlexion"].forEach((signal, i) => {
      expect(Math.abs(last!.signals[signal as Signal]! - MEAN_NEUTRAL.standing[i]!), signal).toBeLessThan(3);
    });
    expect(last!.rises).toEqual({});
  });

  it("follows a hinge of the figure to within the reach of the landmarks, from both sides", () => {
    const frames = film([still(1), ...goodMorning({ depth: 70, bottom: 1 })], { outlined: true });
    const bottom = frames.findIndex(({ t }) => t > 3.8);
    for (const filmed of [frames, frames.map(mirrored)]) {
      const { signals, facing, nearSide } = run(filmed.slice(0, bottom)).last!;
      expect(Math.abs(signals.trunkInclination! - 70)).toBeLessThan(15);
      // The thighs lean back by 16 degrees.
      expect(Math.abs(signals.hipFlexion! - 86)).toBeLessThan(20);
      expect(nearSide).toBe(facing === 1 ? "right" : "left");
    }
  });

  it("is filtered: the raw angle comes with it, and the angle itself is a little late", () => {
    const frames = film([still(1), ...goodMorning({ depth: 70 })], { outlined: true });
    const { measured } = run(frames);
    const down = measured.find((m) => m!.raw.trunkInclination! > 35)!;
    expect(down.signals.trunkInclination!).toBeLessThan(down.raw.trunkInclination!);
    expect(down.signals.trunkInclination!).toBeGreaterThan(down.raw.trunkInclination! - 12);
    expect(measured[0]!.signals).toEqual(measured[0]!.raw);
  });

  it("comes with an error and a confidence for each angle", () => {
    const { last } = run(standing(1.5));
    for (const of of [last!.deviation, last!.confidence])
      expect(Object.keys(of).sort()).toEqual(STANDING_NAMES);
    for (const value of Object.values(last!.deviation)) expect(value).toBeGreaterThan(0.3);
  });

  it("says where hips and feet are, between left and right, and how long the legs are", () => {
    const { landmarks } = at(1).pose!;
    const { last } = run(standing(1.1));
    const middle = (a: LandmarkName, b: LandmarkName) => ({
      x: expect.closeTo((landmarks[a]!.image.x + landmarks[b]!.image.x) / 2, 6),
      y: expect.closeTo(-(landmarks[a]!.image.y + landmarks[b]!.image.y) / 2, 6),
    });
    expect(last!.hip).toEqual(middle("leftHip", "rightHip"));
    expect(last!.foot).toEqual(middle("leftAnkle", "rightAnkle"));
    // 0.81 m of leg, 576 / 2.9 pixels a metre, the near one a little larger.
    expect(Math.abs(last!.scale / ((0.81 * 576) / 2.9) - 1)).toBeLessThan(0.06);
  });

  it("tells straight arms that hang from hands on the bar", () => {
    const hang = (over: Partial<Shape>) => run(standing(0.5, over)).last!.handsHang;
    expect([hang({}), hang({ hands: "hanging" }), hang({ hands: "hanging", trunk: 60 })]).toEqual([
      false,
      true,
      true,
    ]);
    const arm = (elbow: readonly [number, number], wrist: readonly [number, number]) => {
      const frame = at(0);
      const { image } = frame.pose!.landmarks.rightShoulder!;
      return run([
        withPose(frame, (pose) => ({
          ...pose,
          landmarks: {
            ...pose.landmarks,
            rightElbow: {
              ...pose.landmarks.rightElbow!,
              image: imagePoint(image.x + elbow[0], image.y + elbow[1]),
            },
            rightWrist: {
              ...pose.landmarks.rightWrist!,
              image: imagePoint(image.x + wrist[0], image.y + wrist[1]),
            },
          },
        })),
      ]).last!.handsHang;
    };
    expect(arm([0, 50], [0, 100])).toBe(true);
    // 0.8 of the reach must be down: 3 : 4 : 5 is just that.
    expect([arm([29, 40], [58, 80]), arm([31, 40], [62, 80])]).toEqual([true, false]);
    expect(arm([0, -50], [0, -100])).toBe(false);
    // Reach over arm: folded back from 50 by 4 is 46 of 54 (0.852), by 5 is 45 of 55.
    expect([arm([0, 50], [0, 46]), arm([0, 50], [0, 45])]).toEqual([true, false]);
    expect(arm([0, 0], [0, 0])).toBe(false);
    // Lying, arms overhead hang from nothing.
    expect(run(lying(0.5)).last!.handsHang).toBe(false);
  });
});

describe("what is measured of who lies", () => {
  it("is the six angles of a superman, and the heights of wrists and ankles over their rest", () => {
    const { last } = run(lying(1.5));
    expect(last).toMatchObject({ posture: "prone", still: true, calibrated: true });
    expect(names(last)).toEqual(PRONE_NAMES);
    expect(Object.keys(last!.rises).sort()).toEqual(["arm", "farArm", "farLeg", "leg"]);
    for (const rise of Object.values(last!.rises)) expect(Math.abs(rise)).toBeLessThan(0.5);
    // Trunk and leg: 0.51 and 0.81 m.
    expect(Math.abs(last!.scale / ((1.32 * 576) / 2.9) - 1)).toBeLessThan(0.06);
  });

  it("rises and falls with the limbs", () => {
    const frames = film([still(1), ...superman({ arms: 16, chest: 10, legs: 14, hold: 1.5 })], {
      outlined: true,
      from: LYING,
    });
    const { measured } = run(frames);
    const held = measured.find((m) => m!.t > 3)!;
    expect(Math.abs(held.signals.armLift! - 16)).toBeLessThan(12);
    expect(Math.abs(held.signals.chestLift! - 10)).toBeLessThan(9);
    expect(Math.abs(held.signals.legLift! - 14)).toBeLessThan(7);
    // From -12 at the shoulder to 16, which rises by 0.51 m times the sine's change: 0.58 * 0.48 + 0.07 of 1.32 m.
    expect(Math.abs(held.rises.arm! - 40)).toBeLessThan(9);
    // From -3 to 14: 0.29 of 0.81 m.
    expect(Math.abs(held.rises.leg! - 17)).toBeLessThan(3);
    // A little farther from the camera, a little smaller.
    expect(Math.abs(held.rises.farLeg! - held.rises.leg!)).toBeLessThan(2);
  });

  it("has no heights of limbs that are not seen, and none of a body that stands", () => {
    const arms = run(lying(1).map((frame) => hiding(frame, ["Wrist"]))).last!;
    expect(Object.keys(arms.rises).sort()).toEqual(["farLeg", "leg"]);
    const legs = run(lying(1).map((frame) => hiding(frame, ["Ankle"]))).last!;
    expect(Object.keys(legs.rises).sort()).toEqual(["arm", "farArm"]);
    const chest = run(lying(1).map((frame) => hiding(frame, ["Hip"]))).last!;
    expect(chest.rises).toEqual({});
  });
});

describe("what is not seen", () => {
  it.each<[BodyPart, PairedLandmark, readonly string[], readonly string[]]>([
    ["head", "Ear", STANDING_NAMES, ["armLift", "chestLift", "elbowFlexion", "kneeFlexion", "legLift"]],
    ["back", "Shoulder", ["kneeFlexion"], ["elbowFlexion", "kneeFlexion", "legLift"]],
    ["arms", "Wrist", STANDING_NAMES, ["chestLift", "kneeFlexion", "legLift", "neckFlexion"]],
    ["hips", "Hip", [], ["armLift", "elbowFlexion", "neckFlexion"]],
    [
      "knees",
      "Knee",
      ["spineFlexion", "trunkInclination"],
      ["armLift", "chestLift", "elbowFlexion", "legLift", "neckFlexion"],
    ],
    [
      "feet",
      "Ankle",
      ["hipFlexion", "spineFlexion", "trunkInclination"],
      ["armLift", "chestLift", "elbowFlexion", "neckFlexion"],
    ],
  ])("%s: gives no angle that needs it", (part, joint, upright, prone) => {
    for (const [frames, left] of [
      [standing(0.5), upright],
      [lying(0.5), prone],
    ] as const) {
      const { last } = run(frames.map((frame) => hiding(frame, [joint])));
      expect(names(last)).toEqual([...left]);
      expect(Object.keys(last!.deviation).sort()).toEqual([...left]);
      expect(last!.unseen).toEqual([part]);
    }
  });

  it("is what the network believes in by less than a tenth", () => {
    const of = (visibility: number) =>
      run(standing(0.5).map((frame) => hiding(frame, ["Knee"], visibility))).last!;
    expect([of(0.1).unseen, of(0.099).unseen]).toEqual([[], ["knees"]]);
    expect([names(of(0.1)).length, names(of(0.099)).length]).toEqual([4, 2]);
    expect(of(0.1).deviation.kneeFlexion!).toBeGreaterThan(of(0.9).deviation.kneeFlexion!);
    expect(of(0.1).deviation.trunkInclination).toBeCloseTo(of(0.9).deviation.trunkInclination!, 9);
  });

  it("keeps its filter for when it is seen again", () => {
    const hidden = standing(0.6).map((frame, i) => (i === 6 ? hiding(frame, ["Knee"]) : frame));
    const moved = at(7 / 15, { knee: 21, thigh: 3 });
    const { measured } = run([...hidden.slice(0, 7), moved]);
    expect(measured[6]!.signals).not.toHaveProperty("kneeFlexion");
    expect(measured[7]!.signals.kneeFlexion!).toBeLessThan(measured[7]!.raw.kneeFlexion! - 1);
    const risen = lying(0.6).map((frame, i) => (i === 6 ? hiding(frame, ["Wrist"]) : frame));
    const lifted = run([...risen.slice(0, 7), at(7 / 15, { arms: 10 }, LYING)]).measured[7]!;
    const fresh = run([...risen.slice(0, 5), at(7 / 15 + 2, { arms: 10 }, LYING)]).last!;
    expect(lifted.rises.arm!).toBeLessThan(fresh.rises.arm! - 1);
  });

  it("is nothing in a posture that is no part of an exercise, nor past 55 degrees off the side", () => {
    const sitting = run([at(0, { trunk: 8, thigh: -84, knee: 88 })]).last!;
    expect(sitting.posture).toBe("other");
    expect([sitting.signals, sitting.raw, sitting.deviation, sitting.rises]).toEqual([{}, {}, {}, {}]);
    const turned = run(standing(3, {}, 75));
    expect(Math.abs(turned.last!.azimuth!)).toBeGreaterThan(40);
    const known = { ...turned.state, azimuth: { standing: { value: 56, t: 2.9, watched: 4 } } };
    expect(names(run([at(3.0, { trunk: 60, thigh: -12 }, STANDING, 20)], known).last)).toEqual([]);
    const less = { ...known, azimuth: { standing: { value: -54, t: 2.9, watched: 4 } } };
    expect(names(run([at(3.0, { trunk: 60, thigh: -12 }, STANDING, 20)], less).last)).toEqual(STANDING_NAMES);
    const other = { ...known, azimuth: { standing: { value: -56, t: 2.9, watched: 4 } } };
    expect(names(run([at(3.0, { trunk: 60, thigh: -12 }, STANDING, 20)], other).last)).toEqual([]);
  });

  it("is nothing where nobody is, or not the whole body; stillness begins anew", () => {
    const { state } = run(standing(1));
    const { pose: _, ...empty } = at(1.1);
    const [nobody, m] = measure(state, empty);
    expect(m).toBeUndefined();
    expect(nobody).toEqual({ ...state, still: undefined });
    const [half, none] = measure(state, without(at(1.1), "leftWrist"));
    expect(none).toBeUndefined();
    expect(half).toMatchObject({
      posture: "other",
      neutral: state.neutral,
      still: state.still,
      t: state.t,
    });
  });
});

describe("which way the body faces", () => {
  const faces = (frames: readonly PoseFrame[], from?: KinematicState) =>
    run(frames, from).measured.map((m) => m!.facing);

  it("is what the first frame shows", () => {
    expect(faces([at(0)])).toEqual([1]);
    expect(faces([mirrored(at(0))])).toEqual([-1]);
  });

  it("is the picture's right where nothing tells", () => {
    const frame = at(0);
    const { landmarks } = frame.pose!;
    const { leftHeel, rightHeel, leftEar, rightEar } = landmarks;
    const x = (leftEar!.image.x + rightEar!.image.x) / 2;
    const blank = {
      ...landmarks,
      leftToe: leftHeel!,
      rightToe: rightHeel!,
      nose: { ...landmarks.nose!, image: { ...landmarks.nose!.image, x } },
    };
    expect(faces([withPose(frame, (pose) => ({ ...pose, landmarks: blank }))])).toEqual([1]);
  });

  it("is not turned by time that stands still or runs back", () => {
    const { state } = run(standing(1));
    for (const t of [14 / 15, 0.2]) {
      const back = measure(state, mirrored(at(t)))[0];
      expect(back.facing).toBe(1);
      expect(back.facingScore).toBe(state.facingScore);
    }
  });

  it("is not turned by swapped landmarks of a frame or two, but by what lasts", () => {
    const { state } = run(standing(1));
    const swapped = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((i) => mirrored(at(14 / 15 + i / 15)));
    const turned = faces(swapped, state);
    expect(turned.slice(0, 2)).toEqual([1, 1]);
    expect(turned.at(-1)).toBe(-1);
    // 0.3 s of memory: evidence of about 1 has gone past -0.25 after 0.3 * ln(2 / 0.75) = 0.29 s.
    expect(turned.indexOf(-1)).toBeGreaterThanOrEqual(3);
    expect(turned.indexOf(-1)).toBeLessThanOrEqual(7);
    expect(faces([swapped[0]!, at(1.1), at(1.2)], state)).toEqual([1, 1, 1]);
  });

  it("forgets the neutral of the side that is no longer seen, and both stances'", () => {
    const { state } = run([...standing(1), ...lying(1).map((frame) => ({ ...frame, t: frame.t + 1 }))]);
    expect([state.neutral.standing.count > 0, state.neutral.prone.count > 0]).toEqual([true, true]);
    const turned = run(
      standing(1.5).map((frame) => mirrored({ ...frame, t: frame.t + 2 })),
      state,
    ).state;
    expect(turned.facing).toBe(-1);
    expect(turned.neutral.prone.count).toBe(0);
  });
});

describe("the user's neutral", () => {
  it("is taken from the first frame in a start posture, and refined while the body holds still", () => {
    expect(run([at(0)]).state.neutral.standing.count).toBe(1);
    expect(run(standing(2)).state.neutral.standing.count).toBeGreaterThan(5);
    expect(run(standing(2)).state.neutral.prone.count).toBe(0);
    expect(run(lying(2)).state.neutral.prone.count).toBeGreaterThan(5);
  });

  it("is not taken from a hinge, however still, nor while the body moves", () => {
    const hinged = run(standing(2, { trunk: 60, thigh: -12 }));
    expect(hinged.last!.posture).toBe("hinged");
    expect([hinged.state.neutral.standing.count, hinged.last!.calibrated]).toEqual([0, false]);
    const walking = run(Array.from({ length: 30 }, (_, i) => at(i / 15, { at: -0.8 + 0.05 * i })));
    expect(walking.last!.still).toBe(false);
    expect(walking.state.neutral.standing.stances).toHaveLength(1);
  });

  it("is not taken of shoulders as wide as 0.8 of the trunk, which are turned to the camera", () => {
    const wide = (spread: number) => {
      const frame = at(0);
      const { leftShoulder, rightShoulder, leftHip, rightHip } = frame.pose!.landmarks;
      const y = (leftShoulder!.image.y + rightShoulder!.image.y) / 2;
      const x = (leftShoulder!.image.x + rightShoulder!.image.x) / 2;
      const hips = {
        x: (leftHip!.image.x + rightHip!.image.x) / 2,
        y: (leftHip!.image.y + rightHip!.image.y) / 2,
      };
      const half = (spread * Math.hypot(x - hips.x, y - hips.y)) / 2;
      const { state, last } = run([
        withPose(frame, (pose) => ({
          ...pose,
          landmarks: {
            ...pose.landmarks,
            leftShoulder: { ...leftShoulder!, image: imagePoint(x - half, y) },
            rightShoulder: { ...rightShoulder!, image: imagePoint(x + half, y) },
          },
        })),
      ]);
      expect(last!.spread).toBeCloseTo(spread, 6);
      return state.neutral.standing.count;
    };
    expect([0.79, 0.81].map(wide)).toEqual([1, 0]);
  });

  it("is forgotten when the body becomes a quarter larger or smaller: somebody moved the camera", () => {
    const { state } = run(standing(2));
    const nearer = (by: number) => {
      const { height, width } = SIDE_ON;
      const frame = resized(at(2.1), by);
      return run([{ ...frame, height, width }], state).state.neutral.standing.count;
    };
    const before = state.neutral.standing.count;
    expect(nearer(1.2)).toBeGreaterThanOrEqual(before);
    expect(nearer(0.8)).toBeGreaterThanOrEqual(before);
    // What is known anew is this very frame.
    expect([nearer(1.27), nearer(0.73)]).toEqual([1, 1]);
    // A height that is not known can't be a share of.
    expect(run([{ ...at(0), height: 0 }]).state.size![0]).toBeCloseTo(run([at(0)]).last!.scale, 9);
    expect(run([at(0)]).state.size![0]).toBeCloseTo(run([at(0)]).last!.scale / 480, 9);
    // A camera with more pixels has not come nearer.
    expect(run([resized(at(2.1), 2)], state).state.neutral.standing.count).toBeGreaterThanOrEqual(before);
  });

  /** Knees and ankles pulled up to the hips: what the network makes of legs behind a plate. */
  const folded = (frame: PoseFrame, share: number): PoseFrame =>
    withPose(frame, (pose) => {
      const landmarks = { ...pose.landmarks };
      for (const side of SIDES) {
        const hip = landmarks[sided(side, "Hip")]!.image;
        for (const joint of ["Knee", "Ankle", "Heel", "Toe"] as const) {
          const point = landmarks[sided(side, joint)]!;
          const image = imagePoint(
            hip.x + share * (point.image.x - hip.x),
            hip.y + share * (point.image.y - hip.y),
          );
          landmarks[sided(side, joint)] = { ...point, image };
        }
      }
      return { ...pose, landmarks };
    });

  it("stays where a leg is folded up behind a plate; of such a leg no angle is given", () => {
    const { state } = run(standing(2));
    const after = run([folded(at(2.1), 0.7)], state);
    expect(after.state.neutral.standing).toBe(state.neutral.standing);
    expect(after.last!.unseen).toEqual(["knees", "feet"]);
    expect(names(after.last)).toEqual(["spineFlexion", "trunkInclination"]);
    // A twentieth shorter is how knees are placed at times.
    const little = run([folded(at(2.1), 0.95)], state);
    expect(little.last!.unseen).toEqual([]);
    expect(names(little.last)).toEqual(STANDING_NAMES);
  });

  it("says nothing of a leg where the body is not known yet, or seen from the front", () => {
    expect(run([folded(at(0), 0.7)]).last!.unseen).toEqual([]);
    const { state } = run(standing(2));
    const seenFrom = (value: number): KinematicState => ({
      ...state,
      azimuth: { standing: { ...state.azimuth.standing!, value } },
    });
    expect(run([folded(at(2.1), 0.7)], seenFrom(-34)).last!.unseen).toEqual(["knees", "feet"]);
    expect(run([folded(at(2.1), 0.7)], seenFrom(-36)).last!.unseen).toEqual([]);
  });

  it("stays where the body becomes smaller because it hinges or lies down", () => {
    const { state } = run(standing(2));
    const down = run([resized(at(2.1, { trunk: 70, thigh: -18 }), 0.6)], state).state;
    expect(down.neutral.standing).toBe(state.neutral.standing);
    expect(down.size).toBe(state.size);
    expect(
      run(
        lying(1).map((f) => ({ ...f, t: f.t + 2.1 })),
        state,
      ).state.neutral.standing,
    ).toEqual(state.neutral.standing);
  });

  it("of the lying body is not that of the stander", () => {
    const { state, last } = run([...standing(1), ...lying(1).map((frame) => ({ ...frame, t: frame.t + 1 }))]);
    expect(last!.calibrated).toBe(true);
    expect(state.neutral.prone.rows!.row).toHaveLength(46);
    expect(state.neutral.standing.rows!.row).toHaveLength(34);
  });

  it("of who props up on the elbows or lies with the legs up does not replace a flat one", () => {
    const flat = run(lying(1.5)).state.neutral.prone;
    const slack = (over: Partial<Shape>) => run([at(0, over, LYING)]).state.neutral.prone.stances[0]!.slack;
    const rest = flat.stances[0]!.slack;
    // A degree of the chest counts four times, one of the legs twice as much as one of the arms.
    expect(slack({ legs: 3 }) - rest).toBeCloseTo(6, 0);
    expect(slack({ chest: 5 }) - rest).toBeCloseTo(6, 0);
    expect(slack({ arms: -6 }) - rest).toBeCloseTo(3, 0);
  });

  it("of who stands with soft knees or leans is slacker", () => {
    const slack = (over: Partial<Shape>) => run([at(0, over)]).state.neutral.standing.stances[0]!.slack;
    const straight = slack({ knee: 0, trunk: 0 });
    // In the picture a camera at chest height bends what is straight by a degree or so.
    expect(slack({ knee: 12, trunk: 0 }) - straight).toBeCloseTo(12, -0.5);
    expect(slack({ knee: 0, trunk: 10 }) - straight).toBeCloseTo(5, -0.5);
    expect(slack({ knee: 0, trunk: -10 }) - straight).toBeCloseTo(5, -0.5);
  });
});

describe("the outline", () => {
  const rest = run(standing(2)).state;
  const down: Partial<Shape> = { trunk: 60, thigh: -13, spine: 30 };

  it("is needed for the spine, and its correction lasts 0.4 s for frames whose mask was not read", () => {
    const seen = run([at(2, down)], rest);
    expect(names(seen.last)).toContain("spineFlexion");
    const later = (t: number) => run([unlined(at(t, down))], seen.state).last!;
    expect(names(later(2.39))).toContain("spineFlexion");
    expect(names(later(2.41))).not.toContain("spineFlexion");
    expect(names(later(2))).toContain("spineFlexion");
    // What is known of later says nothing of earlier.
    expect(names(later(1.9))).not.toContain("spineFlexion");
    expect(names(run([unlined(at(2, down))], rest).last)).toContain("spineFlexion");
    // The same frame with what the outline added just before is the same angle.
    for (const signal of ["trunkInclination", "hipFlexion", "spineFlexion"] as const)
      expect(later(2.1).raw[signal]).toBeCloseTo(seen.last!.raw[signal]!, 6);
    const never = run([unlined(at(0, down))]);
    expect(names(never.last)).not.toContain("spineFlexion");
  });

  it("of a stander corrects nothing of who lies", () => {
    const { last } = run([unlined(at(2.05, {}, LYING))], rest);
    expect(last!.posture).toBe("prone");
    expect(run([unlined(at(2.05, {}, LYING))]).last!.raw.legLift).toBeCloseTo(last!.raw.legLift!, 6);
  });

  it("that is in doubt or half missing makes angles less sure; the doubt is remembered", () => {
    const doubtful = (doubt: number, t = 2) =>
      withPose(at(t, down), (pose) => ({ ...pose, silhouette: { ...pose.silhouette!, doubt } }));
    const [sure, unsure] = [0, 0.3].map((doubt) => run([doubtful(doubt)], rest));
    expect(unsure!.last!.deviation.spineFlexion!).toBeGreaterThan(sure!.last!.deviation.spineFlexion!);
    expect([sure!.state.doubt, unsure!.state.doubt]).toEqual([0, 0.3]);
    expect(run([unlined(at(2.1, down))], unsure!.state).state.doubt).toBe(0.3);
    const gappy = withPose(at(2, down), (pose) => {
      const trunk = pose.silhouette!.right.trunk!;
      const left = trunk.left.map((ray, i) => (i % 3 === 1 ? null : ray));
      const right = { ...pose.silhouette!.right, trunk: { ...trunk, left } };
      return { ...pose, silhouette: { ...pose.silhouette!, right } };
    });
    const { state } = run([gappy], rest);
    expect(state.correction!.share).toBeCloseTo(22 / 33, 6);
    // A frame without a mask of its own is as unsure as the mask that it goes by.
    const held = run([unlined(at(2.1, down))], state).last!;
    const whole = run([unlined(at(2.1, down))], run([at(2, down)], rest).state).last!;
    expect(held.deviation.spineFlexion).not.toBeCloseTo(whole.deviation.spineFlexion!, 3);
  });
});

describe("the error of an angle", () => {
  it("is larger against an average neutral than against one's own", () => {
    const hinge = { trunk: 60, thigh: -13 };
    const own = run([at(2, hinge)], run(standing(2)).state).last!;
    const typical = run([at(2, hinge)]).last!;
    expect([own.calibrated, typical.calibrated]).toEqual([true, false]);
    expect(typical.deviation.spineFlexion!).toBeGreaterThan(own.deviation.spineFlexion!);
  });

  it("grows with the camera's azimuth", () => {
    const { state } = run(standing(2));
    const from = (value: number) =>
      run([at(2, { trunk: 60, thigh: -13 })], {
        ...state,
        azimuth: { standing: { value, t: 2, watched: 4 } },
      }).last!.deviation.spineFlexion!;
    expect(from(45)).toBeGreaterThan(from(0));
  });
});

describe("where the camera stands", () => {
  it("is watched while the body is in a start posture, and kept in a hinge", () => {
    const { state, last } = run(standing(2, {}, 20));
    expect(last!.azimuth).toBe(state.azimuth.standing!.value);
    const hinged = run([at(2.05, { trunk: 60, thigh: -12 }, STANDING, 20)], state);
    expect(hinged.last!.azimuth).toBe(last!.azimuth);
    expect(hinged.state.azimuth).toEqual(state.azimuth);
    expect(run([at(0, { trunk: 60, thigh: -12 })]).last!.azimuth).toBeUndefined();
  });

  it("grows with how far the figure is turned, to its own side", () => {
    const [behind, side, front] = [-30, 0, 30].map((azimuth) => run(standing(2, {}, azimuth)).last!.azimuth!);
    expect(behind! < side! && side! < front!).toBe(true);
  });

  it("has a roll once a neutral is known", () => {
    expect(run(standing(1)).last!.roll).toBeDefined();
    expect(Math.abs(run(standing(1)).last!.roll!)).toBeLessThan(5);
    expect(run([at(0, { trunk: 60, thigh: -12 })]).last!.roll).toBeUndefined();
  });
});

describe("changing stance or side", () => {
  it("starts filters and stillness anew", () => {
    const { state } = run(standing(1));
    const lies = run([at(1.01, {}, LYING)], state);
    expect(lies.last!.signals).toEqual(lies.last!.raw);
    expect(lies.last!.still).toBe(false);
    const rises = run([at(1.4, { arms: 10 }, LYING)], lies.state).last!;
    expect(rises.rises.arm).toBeDefined();
    const up = run([at(1.5)], lies.state).last!;
    expect(up.signals).toEqual(up.raw);
  });
});
