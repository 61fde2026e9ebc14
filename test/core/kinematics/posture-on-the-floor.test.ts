/** Which of the postures on the floor a body is in, where several would fit. */
import { describe, expect, it } from "vitest";
import { isOnFloor, isProne, type Posture, postureOf } from "../../../src/core/kinematics/posture.ts";
import { type At, type Places, PRONE, pose } from "./bodies.ts";

const ALL: readonly Posture[] = [
  "upright",
  "hinged",
  "crouched",
  "prone",
  "prone-arms-bent",
  "prone-arms-back",
  "all-fours",
  "other",
];
const CARRIED: Places = {
  Shoulder: [300, 300],
  Hip: [200, 300],
  Knee: [200, 360],
  Ankle: [140, 360],
  Wrist: [300, 360],
};

describe("the floor", () => {
  it("is lain on face down, or knelt on", () => {
    expect(ALL.filter(isProne)).toEqual(["prone", "prone-arms-bent", "prone-arms-back"]);
    expect(ALL.filter(isOnFloor)).toEqual(["prone", "prone-arms-bent", "prone-arms-back", "all-fours"]);
  });
});

describe("who lies face down", () => {
  /** Hands so many trunks ahead of the shoulders. */
  const hands = (ahead: number, before?: Posture, awaited: readonly Posture[] = []) =>
    postureOf(pose({ ...PRONE, Wrist: [300 + 100 * ahead, 300] }), before, awaited);

  it("has the arms along the body, and stays so until they are well ahead of the hips", () => {
    expect(hands(-1)).toBe("prone-arms-back");
    expect(hands(-0.65)).toBe("other");
    expect(hands(-0.65, "prone-arms-back")).toBe("prone-arms-back");
    expect(hands(-0.65, "prone")).toBe("other");
  });

  it("has them bent where they are too near for arms ahead, or where bent arms are awaited", () => {
    expect(hands(0.1)).toBe("prone-arms-bent");
    expect(hands(0.3)).toBe("prone");
    expect(hands(0.3, undefined, ["prone-arms-bent"])).toBe("prone-arms-bent");
    expect(hands(0.3, undefined, ["prone", "upright"])).toBe("prone");
    // While they are lifted they are read further ahead.
    expect(hands(0.6, undefined, ["prone-arms-bent"])).toBe("prone");
    expect(hands(0.6, "prone-arms-bent", ["prone-arms-bent"])).toBe("prone-arms-bent");
    expect(hands(0.6, "prone", ["prone-arms-bent"])).toBe("prone");
  });

  it("still lies in a picture that is turned, whatever the arms do", () => {
    // By 35 degrees: less than 58 from vertical, more than 50.
    const steep = (before?: Posture) => {
      const turned = (x: number): At => [200 + 0.819 * (x - 200), 300 - 0.574 * (x - 200)];
      const places = Object.fromEntries(
        Object.entries({ ...PRONE, Wrist: [200, 300] as At }).map(([joint, [x, y]]): [string, At] => {
          const [a, b] = turned(x);
          return [joint, [a + 0.574 * (y - 300), b + 0.819 * (y - 300)]];
        }),
      );
      return postureOf(pose(places), before);
    };
    expect(steep()).toBe("other");
    expect(steep("prone-arms-back")).toBe("prone-arms-back");
  });
});

describe("who is on hands and knees", () => {
  it("is told from who sits or crouches, and stays there at wider limits", () => {
    expect(postureOf(pose(CARRIED), undefined)).toBe("all-fours");
    // The trunk slopes by 31 degrees.
    const sloping = pose({ ...CARRIED, Shoulder: [286, 248] as At, Wrist: [286, 360] });
    expect(postureOf(sloping, undefined)).toBe("other");
    expect(postureOf(sloping, "all-fours")).toBe("all-fours");
    expect(postureOf(sloping, "prone")).toBe("other");
  });

  it("is told from who lies by the limbs that carry, though an arm and a leg are stretched out", () => {
    const stretched = pose(
      { ...PRONE, ...CARRIED },
      { rightWrist: [380, 300], leftKnee: [140, 300], leftAnkle: [80, 300] },
    );
    expect(postureOf(stretched, undefined)).toBe("all-fours");
    expect(postureOf(stretched, "all-fours")).toBe("all-fours");
    // All four stretched: nothing carries.
    const lying = pose({ ...PRONE, ...CARRIED, Wrist: [340, 330], Knee: [170, 330], Ankle: [110, 330] });
    expect(postureOf(lying, undefined)).toBe("prone-arms-bent");
  });

  it("is not who lies with the arms ahead: such a body kneels for no frame", () => {
    const stretched = pose(
      { ...PRONE, ...CARRIED },
      { rightWrist: [380, 300], leftKnee: [140, 300], leftAnkle: [80, 300] },
    );
    expect(postureOf(stretched, "prone")).toBe("prone");
  });
});
