/** From frames to angles: what a frame gives, and what it doesn't. */
import { describe, expect, it } from "vitest";
import type { BodyPart } from "../../../src/core/events.ts";
import { MEAN_NEUTRAL } from "../../../src/core/kinematics/estimators.ts";
import { measure } from "../../../src/core/kinematics/measure.ts";
import type { LandmarkName, PairedLandmark } from "../../../src/core/landmark.ts";
import type { Signal } from "../../../src/core/quantity.ts";
import { imagePoint } from "../../../src/core/space.ts";
import { mirrored } from "../lifter/edits.ts";
import { LYING, type Shape, STANDING } from "../lifter/figure.ts";
import { film, goodMorning, still, superman } from "../lifter/film.ts";
import {
  at,
  hiding,
  lying,
  names,
  PRONE_NAMES,
  run,
  STANDING_NAMES,
  standing,
  without,
  withPose,
} from "./measuring.ts";

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

  it("tells how much further the hips are bent than as they stood, of who lies nothing", () => {
    const frames = film([still(1), ...goodMorning({ depth: 70, bottom: 1 })], { outlined: true });
    const bottom = frames.findIndex(({ t }) => t > 3.8);
    for (const filmed of [frames, frames.map(mirrored)]) {
      const { last } = run(filmed.slice(0, bottom));
      // The trunk's lean twice, and the thighs' once.
      expect(Math.abs(last!.hipsBent! - (70 + 86))).toBeLessThan(25);
      expect(Math.abs(run(filmed.slice(0, 14)).last!.hipsBent!)).toBeLessThan(1);
    }
    expect(run(lying(1.5)).last).not.toHaveProperty("hipsBent");
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
    const known = { ...turned.state, azimuth: { standing: { value: 56, lately: 56, t: 2.9, watched: 4 } } };
    expect(names(run([at(3.0, { trunk: 60, thigh: -12 }, STANDING, 20)], known).last)).toEqual([]);
    const less = { ...known, azimuth: { standing: { value: -54, lately: -54, t: 2.9, watched: 4 } } };
    expect(names(run([at(3.0, { trunk: 60, thigh: -12 }, STANDING, 20)], less).last)).toEqual(STANDING_NAMES);
    const other = { ...known, azimuth: { standing: { value: -56, lately: -56, t: 2.9, watched: 4 } } };
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
