import { describe, expect, test } from "vitest";
import { gestureStep, noGesture } from "../../../src/core/session/gesture.ts";
import { imagePoint } from "../../../src/core/space.ts";
import type { Body } from "../../../src/core/view.ts";

const point = (x: number, y: number, visibility = 0.9) => ({ ...imagePoint(x, y), visibility });

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
    expect(fired([...during(50, 51, up), ...during(1, 3.5, up)])).toEqual([3]);
  });

  test("may begin at any time of the clock, and lasts two seconds, not a moment less", () => {
    const each = (seconds: number) =>
      fired(Array.from({ length: 8 * seconds + 1 }, (_, i) => [40 + i / 8, up] as const));
    expect(each(1.875)).toEqual([]);
    expect(each(2)).toEqual([42]);
  });
  test("is over where it was not seen for longer than 0.4 s", () => {
    const gap = (seconds: number) =>
      fired([
        [1, up],
        [1.25, up],
        [1.25 + seconds, up],
        [1.5 + seconds, up],
        [1.75 + seconds, up],
        [2, up],
        [2.25, up],
        [2.5, up],
        [2.75, up],
        [3, up],
      ]);
    expect(gap(0.25)).toEqual([3]);
    expect(
      fired([
        [1, up],
        [1.3, up],
        [1.8, up],
        [2.1, up],
        [2.4, up],
        [2.7, up],
        [3, up],
      ]),
    ).toEqual([]);
  });
  test("that is given up half-way begins anew", () => {
    expect(fired([...during(1, 2.5, up), ...during(2.5, 2.7, down), ...during(2.7, 4.5, up)])).toEqual([]);
  });
  test("needs no lowering of hands that are not seen: only hands that are down end it", () => {
    // Neither up nor down: in front of the face.
    const between = standing(150);
    const again = (middle: Body | undefined) =>
      fired([...during(1, 3.2, up), ...during(3.2, 5, middle), ...during(5, 8, up)]);
    expect(again(down)).toHaveLength(2);
    expect(again(between)).toHaveLength(1);
    expect(again(undefined)).toHaveLength(1);
  });
});

describe("who stands with both hands overhead", () => {
  const held = (points: Body["points"]) => fired(during(1, 4, { points })).length === 1;
  const { leftEar: _, ...noEar } = up.points;

  test("is told by both wrists well over the ears", () => {
    // The ear is at 150, the trunk 299.5 long: over 105.1.
    expect(held({ ...up.points, leftWrist: point(410, 104), rightWrist: point(415, 104) })).toBe(true);
    expect(held({ ...up.points, leftWrist: point(410, 106), rightWrist: point(415, 20) })).toBe(false);
    expect(held({ ...up.points, leftWrist: point(410, 20), rightWrist: point(415, 106) })).toBe(false);
  });

  test("is told by the nose where no ear is seen, else by the shoulders", () => {
    const hands = (y: number) => ({ leftWrist: point(410, y), rightWrist: point(415, y) });
    expect(held({ ...noEar, ...hands(104), nose: point(390, 150) })).toBe(true);
    expect(held({ ...noEar, ...hands(106), nose: point(390, 150) })).toBe(false);
    // The shoulders are at 211: 35 % of the trunk higher is the head, 15 % more are overhead: 61.25.
    expect(held({ ...noEar, ...hands(60) })).toBe(true);
    expect(held({ ...noEar, ...hands(63) })).toBe(false);
    // Of two ears the middle.
    expect(held({ ...noEar, ...hands(104), leftEar: point(400, 130), rightEar: point(400, 170) })).toBe(true);
  });

  test("is somebody whose hands are seen: the far one is often half hidden", () => {
    expect(held({ ...up.points, rightWrist: point(415, 20, 0.3) })).toBe(true);
    expect(held({ ...up.points, rightWrist: point(415, 20, 0.29) })).toBe(false);
    expect(held({ ...up.points, leftWrist: point(415, 20, 0.29) })).toBe(false);
    const { leftWrist: _left, ...oneHanded } = up.points;
    expect(held(oneHanded)).toBe(false);
  });

  test("leans by 30 degrees at most, to either side", () => {
    const leaning = (by: number) =>
      held({ ...up.points, leftHip: point(404 + by, 510), rightHip: point(404 + by, 511) });
    // 0.58 of 299.5: 173.7.
    expect([leaning(170), leaning(-170)]).toEqual([true, true]);
    expect([leaning(180), leaning(-180)]).toEqual([false, false]);
    const upsideDown = { ...up.points, leftHip: point(405, 100), rightHip: point(407, 101) };
    expect(held(upsideDown)).toBe(false);
  });

  test("is on the feet: knees are well below the hips, where they are seen", () => {
    const { leftKnee: _left, rightKnee: _right, ...noKnees } = up.points;
    expect(held(noKnees)).toBe(true);
    // 30 % of the trunk: 600.4.
    const knees = (y: number) => held({ ...noKnees, leftKnee: point(400, y), rightKnee: point(402, y) });
    expect(knees(601)).toBe(true);
    expect(knees(599)).toBe(false);
    expect(held({ ...noKnees, rightKnee: point(402, 599) })).toBe(false);
  });

  test("has shoulders and hips, of one side at least", () => {
    const { rightShoulder: _rs, rightHip: _rh, ...left } = up.points;
    expect(held(left)).toBe(true);
    const { leftShoulder: _ls, leftHip: _lh, ...none } = left;
    expect(held(none)).toBe(false);
    const { leftHip: _hip, ...noHips } = left;
    expect(held(noHips)).toBe(false);
  });

  test("has lowered them where both are below the shoulders", () => {
    const lowered = (left: number, right: number) =>
      fired([
        ...during(1, 3.2, up),
        ...during(3.2, 4, {
          points: { ...up.points, leftWrist: point(410, left), rightWrist: point(415, right) },
        }),
        ...during(4, 6.5, up),
      ]).length === 2;
    expect(lowered(212, 212)).toBe(true);
    expect(lowered(210, 300)).toBe(false);
    expect(lowered(300, 210)).toBe(false);
  });
});
