import { describe, expect, test } from "vitest";
import { gestureStep, noGesture } from "../../../src/core/session/gesture.ts";
import type { Body } from "../../../src/core/view.ts";

const point = (x: number, y: number, visibility = 0.9) => ({ x, y, visibility });

/** Side-on, 300 px of trunk; hands at the given height. */
const standing = (hands: number, far = 0.5): Body => ({
  points: {
    leftEar: point(402, 150),
    leftShoulder: point(400, 210),
    rightShoulder: point(404, 212),
    leftHip: point(405, 510),
    rightHip: point(407, 511),
    leftKnee: point(400, 720),
    rightKnee: point(402, 722),
    leftWrist: point(410, hands),
    rightWrist: point(415, hands + 4, far),
  },
});
const up = standing(20);
const down = standing(480);
const prone: Body = {
  points: {
    leftEar: point(250, 590),
    leftShoulder: point(320, 600),
    rightShoulder: point(322, 602),
    leftHip: point(600, 610),
    rightHip: point(602, 611),
    leftWrist: point(110, 560),
    rightWrist: point(112, 562),
  },
};

function fired(frames: readonly (readonly [number, Body | undefined])[]): number[] {
  let state = noGesture;
  const at: number[] = [];
  for (const [t, body] of frames) {
    const [next, now] = gestureStep(state, t, body);
    state = next;
    if (now) at.push(t);
  }
  return at;
}
const during = (from: number, to: number, body: Body | undefined) =>
  Array.from({ length: Math.round((to - from) * 10) }, (_, i) => [from + i / 10, body] as const);

describe("both hands overhead", () => {
  test("for two seconds fires once, and again only after they were lowered", () => {
    const held = fired([...during(1, 8, up), ...during(8, 9, down), ...during(9, 12, up)]);
    expect(held).toHaveLength(2);
    expect(held[0]).toBeCloseTo(3, 1);
    expect(held[1]).toBeCloseTo(11, 1);
  });
  test("for 1.8 seconds is a stretch", () =>
    expect(fired([...during(1, 2.8, up), ...during(2.8, 4, down)])).toEqual([]));
  test("survives a flicker of the pose, not a gap", () => {
    expect(fired([...during(1, 2, up), ...during(2, 2.3, undefined), ...during(2.3, 3.2, up)])).toHaveLength(
      1,
    );
    expect(fired([...during(1, 2, up), ...during(2, 3, undefined), ...during(3, 4.5, up)])).toEqual([]);
  });
  test("prone is the superman's own posture", () => expect(fired(during(1, 9, prone))).toEqual([]));
  test("with a hand that can't be seen is not judged", () =>
    expect(fired(during(1, 9, standing(20, 0.1)))).toEqual([]));
  test("hands at the bar are not overhead", () => expect(fired(during(1, 9, standing(200)))).toEqual([]));
  test("a clock that jumps back does not fire", () => {
    expect(fired([...during(50, 51, up), ...during(1, 2.5, up)])).toEqual([]);
  });
});
