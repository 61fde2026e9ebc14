/** The borders of lying face down, one by one, on a body of named points. */
import { describe, expect, it } from "vitest";
import { type Posture, postureOf } from "../../../src/core/kinematics/posture.ts";
import { radians } from "../../../src/core/quantity.ts";
import { lying, mirroredAt, type PRONE, pose as placed } from "./bodies.ts";

/** Depths as of a body face down with the head to the right, so that nothing but the place of joints is in question. */
const FACE_DOWN = Object.fromEntries(
  (["Shoulder", "Hip", "Knee"] as const).map((joint) => [`left${joint}`, { x: 0, y: 0, z: 0.2 }]),
);

describe("the borders of lying", () => {
  const of = (places: typeof PRONE, before?: Posture, depths = FACE_DOWN) =>
    postureOf(placed(places, {}, depths), before);
  const both = (places: typeof PRONE) => [of(places), of(places, "prone")];

  it("are no closer than a body flat on the floor, to either side", () => {
    expect(both(lying())).toEqual(["prone", "prone"]);
    const left = mirroredAt(640, lying());
    const depths = Object.fromEntries(
      (["Shoulder", "Hip", "Knee"] as const).map((joint) => [`right${joint}`, { x: 0, y: 0, z: 0.2 }]),
    );
    expect(of(left, undefined, depths)).toBe("prone");
    expect(of(left)).toBe("other");
  });

  it("are at 58 degrees of trunk and legs from vertical, and at 50 for who lay", () => {
    const steep = { Wrist: [400, 300], nose: [340, 306] } as const;
    for (const turn of [31, -31]) expect(both(lying(steep, turn))).toEqual(["prone", "prone"]);
    for (const turn of [33, -33, 39, -39]) expect(both(lying(steep, turn))).toEqual(["other", "prone"]);
    for (const turn of [41, -41]) expect(both(lying(steep, turn)), `${turn}`).not.toContain("prone");
  });

  it("are passed by a trunk that stands up from lying legs, whatever the arms are held up to", () => {
    // A trunk of 100, raised from the hips by so many degrees; the arms go on in its line, so that no shoulder is over them.
    const raised = (angle: number) => {
      const [c, s] = [Math.cos(radians(angle)), Math.sin(radians(angle))];
      const along = (far: number, below: number) =>
        [200 + far * c + below * s, 300 - far * s + below * c] as const;
      return both(
        lying({
          Shoulder: along(100, 0),
          Ear: along(130, -2),
          nose: along(140, 6),
          Elbow: along(150, 0),
          Wrist: along(200, 0),
        }),
      );
    };
    expect(raised(20)).toEqual(["prone", "prone"]);
    expect(raised(34)[0]).toBe("other");
    expect(raised(41)).toEqual(["other", "other"]);
  });

  it("need a trunk and legs that go on in one line: not folded, thighs not under the belly", () => {
    // Legs that come back under the trunk; the far end of the thigh within 40 degrees of vertical.
    expect(both(lying({ Knee: [270, 305], Ankle: [330, 302] }))).toEqual(["other", "other"]);
    expect(both(lying({ Knee: [150, 345] }))).toEqual(["prone", "prone"]);
    expect(both(lying({ Knee: [170, 345], Ankle: [60, 330] }))).toEqual(["other", "other"]);
  });

  it("need hands ahead, by 0.15 of the trunk, on arms that don't point down as on propped elbows", () => {
    expect([316, 314].map((x) => of(lying({ Wrist: [x, 302] })))).toEqual(["prone", "prone-arms-bent"]);
    // Arms of 100: 32, 34, 39, 41 degrees below the horizontal.
    const arms = (angle: number) =>
      both(lying({ Wrist: [300 + 100 * Math.cos(radians(angle)), 300 + 100 * Math.sin(radians(angle))] }));
    expect(arms(-30)).toEqual(["prone", "prone"]);
    expect(arms(20)).toEqual(["prone", "prone"]);
  });

  it("need arms less than 33 degrees below the horizontal, 40 for who lay", () => {
    // The feet lie as low as the hands, so that hips and shoulders stay near the line between them.
    const arms = (angle: number) => {
      const down = 30 * Math.sin(radians(angle));
      const Wrist = [300 + 30 * Math.cos(radians(angle)), 300 + down] as const;
      return both(lying({ Wrist, Ankle: [40, 300 + down] }));
    };
    expect(arms(32)).toEqual(["prone", "prone"]);
    expect(arms(34)).toEqual(["prone-arms-bent", "prone"]);
    expect(arms(39)).toEqual(["prone-arms-bent", "prone"]);
    expect(arms(41)).toEqual(["prone-arms-bent", "prone-arms-bent"]);
  });

  it("need shoulders no more than 0.3 of the trunk over the line from feet to hands, 0.42 for who lay", () => {
    // Hands and feet on the floor at 330, hips at 310: trunks of about 101 to 106 pixels.
    const raised = (up: number) =>
      both(
        lying({
          Shoulder: [300, 330 - up],
          Wrist: [420, 330],
          Ankle: [40, 330],
          Hip: [200, 310],
          Knee: [120, 320],
        }),
      );
    expect(raised(28)).toEqual(["prone", "prone"]);
    expect(raised(32)).toEqual(["other", "prone"]);
    expect(raised(40)).toEqual(["other", "prone"]);
    expect(raised(46)).toEqual(["other", "other"]);
  });

  it("need hips no more than 0.24 of the trunk over it, 0.34 for who lay", () => {
    const raised = (up: number) =>
      both(
        lying({
          Hip: [200, 330 - up],
          Shoulder: [300, 320],
          Wrist: [420, 330],
          Ankle: [40, 330],
          Knee: [120, 325],
        }),
      );
    expect(raised(23)).toEqual(["prone", "prone"]);
    expect(raised(26)).toEqual(["other", "prone"]);
    expect(raised(33)).toEqual(["other", "prone"]);
    expect(raised(38)).toEqual(["other", "other"]);
  });

  it("are limits that nothing may touch: so much is too much", () => {
    // Trunks of exactly 100 pixels: 28 and 96 make a right angle with it.
    const shoulders = (up: number) =>
      lying({
        Shoulder: [296, 330 - up],
        Hip: [200, 358 - up],
        Wrist: [420, 330],
        Ankle: [40, 330],
        Knee: [120, 340],
      });
    expect([of(shoulders(30)), of(shoulders(29.9))]).toEqual(["other", "prone"]);
    expect([of(shoulders(42), "prone"), of(shoulders(41.9), "prone")]).toEqual(["other", "prone"]);
    const level = (up: number) =>
      lying({
        Shoulder: [300, 330 - up],
        Hip: [200, 330 - up],
        Wrist: [420, 330],
        Ankle: [40, 330],
        Knee: [120, 330],
      });
    expect([of(level(24)), of(level(23.9))]).toEqual(["other", "prone"]);
    expect([of(level(34), "prone"), of(level(33.9), "prone")]).toEqual(["other", "prone"]);
    expect(of(lying({ Wrist: [315, 302] }))).toBe("prone-arms-bent");
    const noFace = { Heel: [30, 300], Toe: [20, 300], Ear: [330, 300], nose: [340, 300] } as const;
    const scant = { leftShoulder: { x: 0, y: 0, z: 0.275 } };
    expect(of(lying(noFace), undefined, scant)).toBe("other");
  });

  it("are measured along the line from feet to hands, which may slope", () => {
    // The line falls by 40 over 380 pixels; hips and shoulders stay 10 over it.
    const sloping = {
      Ankle: [40, 300],
      Hip: [200, 307],
      Knee: [120, 304],
      Shoulder: [300, 317],
      Wrist: [420, 340],
    } as const;
    expect(both(lying(sloping))).toEqual(["prone", "prone"]);
  });

  it("need a face to the floor: evidence of a quarter, of a tenth for who lay", () => {
    const FLAT_FACE = { Heel: [30, 300], Toe: [20, 300], Ear: [330, 300], nose: [340, 300] } as const;
    // 0.55 m of depth in all is half the evidence.
    const deep = (metres: number) => {
      const depths = { leftShoulder: { x: 0, y: 0, z: metres } };
      return [of(lying(FLAT_FACE), undefined, depths), of(lying(FLAT_FACE), "prone", depths)];
    };
    expect(deep(0.28)).toEqual(["prone", "prone"]);
    expect(deep(0.27)).toEqual(["other", "prone"]);
    expect(deep(0.115)).toEqual(["other", "prone"]);
    expect(deep(0.105)).toEqual(["other", "other"]);
  });

  it("leave who lies on the back, or with the head down a slope past them, to others", () => {
    const onBack = Object.fromEntries(
      Object.entries(FACE_DOWN).map(([name, at]) => [name, { ...at, z: -0.2 }]),
    );
    expect(of(lying({ nose: [340, 290], Toe: [20, 290] }), undefined, onBack)).toBe("other");
  });
});
