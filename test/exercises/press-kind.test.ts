/** What is a press and what else puts hands overhead, one limit at a time. */
import { describe, expect, it } from "vitest";
import type { Arm } from "../../src/core/kinematics/arms.ts";
import type { Measurement } from "../../src/core/kinematics/measurement.ts";
import { canonicalPoint } from "../../src/core/space.ts";
import { atShoulders, bothSeen, handHeight, isPress } from "../../src/exercises/patterns/press-kind.ts";
import { carrying, seen } from "./pressing.ts";

describe("how high the hands are", () => {
  const uneven = (spread: number) => carrying(0, { up: 0.2 }, { up: 0.6 }, { spread });

  it("is the near one's, and from the front that of both", () => {
    expect(handHeight(uneven(0.3))).toBe(0.2);
    expect(handHeight(uneven(0.5))).toBe(0.2);
    expect(handHeight(uneven(0.51))).toBeCloseTo(0.4, 9);
    expect(handHeight(seen(uneven(0.51), 0.9, 0.49))).toBe(0.2);
    expect(handHeight(seen(uneven(0.51), 0.9, 0.5))).toBeCloseTo(0.4, 9);
  });

  it("is unknown where arms or the near hand are not seen", () => {
    expect(handHeight(carrying(0, {}, {}, { arms: undefined }))).toBeUndefined();
    expect(handHeight(carrying(0, {}, {}, { unseen: ["arms"] }))).toBeUndefined();
    expect(handHeight(carrying(0, {}, {}, { unseen: ["feet"] }))).toBe(0.06);
    expect(handHeight(seen(carrying(0), 0))).toBeUndefined();
    expect(handHeight(seen(carrying(0), 0.01))).toBe(0.06);
  });

  it("asks of the far hand whether it is seen", () => {
    expect(bothSeen(seen(carrying(0), 0.1, 0.5))).toBe(true);
    expect(bothSeen(seen(carrying(0), 0.9, 0.49))).toBe(false);
  });
});

describe("hands at the shoulders", () => {
  const are = (near: Partial<Arm>, far: Partial<Arm> = {}, over: Partial<Measurement> = {}) =>
    atShoulders(carrying(0, near, far, over));

  it("are between 0.3 under and 0.42 over them", () => {
    expect(are({})).toBe(true);
    expect(are({ up: 0.41 })).toBe(true);
    expect(are({ up: 0.43 })).toBe(false);
    expect(are({ up: -0.29 })).toBe(true);
    expect(are({ up: -0.31 })).toBe(false);
  });

  it("are on elbows bent by 70 degrees, the far one by half of that as far as it is seen", () => {
    expect(are({ elbow: 71 })).toBe(true);
    expect(are({ elbow: 69 })).toBe(false);
    expect(are({}, { elbow: 36 })).toBe(true);
    expect(are({}, { elbow: 34 })).toBe(false);
    expect(atShoulders(seen(carrying(0, {}, { elbow: 34 }), 0.9, 0.2))).toBe(true);
  });

  it("are those of somebody who stands, and are seen", () => {
    expect(are({}, {}, { posture: "hinged" })).toBe(false);
    expect(are({}, {}, { arms: undefined })).toBe(false);
    expect(are({}, {}, { unseen: ["arms"] })).toBe(false);
  });
});

describe("a press", () => {
  const OVERHEAD: Partial<Arm> = { up: 0.98, ahead: 0.02, elbow: 12 };
  interface Change {
    readonly top?: readonly Measurement[];
    readonly before?: readonly Measurement[];
    readonly up?: readonly Measurement[];
    readonly last?: Measurement;
  }
  const high = (near: Partial<Arm> = {}, far: Partial<Arm> = near, over: Partial<Measurement> = {}) =>
    [2, 2.1, 2.2, 2.3].map((t) => carrying(t, { ...OVERHEAD, ...near }, { ...OVERHEAD, ...far }, over));
  const rest = [0.5, 0.6, 0.7, 0.8, 0.9].map((t) => carrying(t));
  function is(change: Change = {}): boolean {
    const { top = high(), before = rest, up = [carrying(1, { up: 0.5 })], last = carrying(4) } = change;
    const during = [...up, ...top, last];
    return isPress({ before, during, back: last, ended: "back", astray: 0 }, top);
  }

  it("is one from the shoulders overhead and back", () => {
    expect(is()).toBe(true);
  });

  it("goes higher than 0.6 of the reach", () => {
    expect(is({ top: high({ up: 0.61 }) })).toBe(true);
    expect(is({ top: high({ up: 0.59 }) })).toBe(false);
    expect(is({ top: high().map((m) => seen(m, 0, 0)) })).toBe(false);
  });

  it("goes straight up: 0.4 of the reach ahead or behind is something else", () => {
    expect(is({ top: high({ ahead: 0.39 }) })).toBe(true);
    expect(is({ top: high({ ahead: 0.41 }) })).toBe(false);
    expect(is({ top: high({ ahead: -0.41 }) })).toBe(false);
  });

  it("takes both hands up, within 0.4 from the front and 0.75 from the side", () => {
    const low = (up: number, spread: number) => is({ top: high({}, { up }, { spread }) });
    expect(low(0.24, 0.2)).toBe(true);
    expect(low(0.22, 0.2)).toBe(false);
    expect(low(0.98 + 0.76, 0.2)).toBe(false);
    expect(low(0.59, 0.6)).toBe(true);
    expect(low(0.57, 0.6)).toBe(false);
    expect(low(0.3, 0.5)).toBe(true);
  });

  it("takes the far hand for a witness where it is seen in half of the pictures", () => {
    const hanging = high({}, { up: -0.8 });
    const hide = (many: number) => hanging.map((m, i) => (i < many ? seen(m, 0.9, 0.3) : m));
    expect(is({ top: hide(2) })).toBe(false);
    expect(is({ top: hide(3) })).toBe(true);
    // By the pictures in which it is seen alone: guessed, it was anywhere.
    const guessed = high({}, { up: 0.9 }).map((m, i) => (i < 2 ? seen(hanging[i]!, 0.9, 0.3) : m));
    expect(is({ top: guessed })).toBe(true);
  });

  it("begins with hands held at the shoulders for 0.35 s", () => {
    const held = (until: number) =>
      is({ before: rest.map((m) => (m.t > until ? carrying(m.t, { up: -0.9 }) : m)) });
    expect(held(0.9)).toBe(true);
    expect(held(0.8)).toBe(false);
    expect(is({ before: [rest[0]!, rest[4]!] })).toBe(true);
    expect(is({ before: [rest[0]!] })).toBe(false);
    expect(is({ before: [] })).toBe(false);
  });

  it("ends with bent elbows", () => {
    expect(is({ last: carrying(4, { elbow: 71 }) })).toBe(true);
    expect(is({ last: carrying(4, { elbow: 69 }) })).toBe(false);
  });

  it("is done on feet that stay within a quarter of a leg of where they were", () => {
    const stands = (x: number, y: number, over: Partial<Measurement> = {}) =>
      is({ last: carrying(4, {}, {}, { foot: canonicalPoint(x, 10 + y), ...over }) });
    expect(stands(24, 0)).toBe(true);
    expect(stands(26, 0)).toBe(false);
    expect(stands(0, -26)).toBe(false);
    expect(stands(18, 18)).toBe(false);
    expect(stands(17, 17)).toBe(true);
    const at = (x: number, facing: 1 | -1, scale = 100) =>
      rest.map((m, i) => (i === 0 ? { ...m, foot: canonicalPoint(x, 10), facing, scale } : m));
    expect(is({ before: at(20, 1), last: carrying(4, {}, {}, { foot: canonicalPoint(40, 10) }) })).toBe(true);
    // In the room, whichever way the body was read.
    expect(is({ before: at(-40, -1), last: carrying(4, {}, {}, { foot: canonicalPoint(40, 10) }) })).toBe(
      true,
    );
    expect(is({ before: at(40, -1), last: carrying(4, {}, {}, { foot: canonicalPoint(40, 10) }) })).toBe(
      false,
    );
    expect(is({ before: at(0, 1, 110), last: carrying(4, {}, {}, { foot: canonicalPoint(26, 10) }) })).toBe(
      true,
    );
  });

  it("is none of who hangs from a bar: lower with the hands overhead, by a fifth of a leg and more", () => {
    const hips = (y: number) => (m: Measurement) => ({ ...m, hip: canonicalPoint(m.hip.x, y) });
    const raised = (start: number) => is({ before: rest.map(hips(100 + start)), top: high().map(hips(100)) });
    expect([-8, 0, 19, 21].map(raised)).toEqual([true, true, true, false]);
    // Where the hands were at the shoulders; before that he hung there as well.
    const hung = Array.from({ length: 9 }, (_, i) => hips(100)(carrying(i / 20, OVERHEAD)));
    expect(is({ before: [...hung, ...rest.map(hips(121))], top: high().map(hips(100)) })).toBe(false);
  });

  it("is none out of a squat: hips over the feet at 0.89 of what they are at the top for 0.2 s, before it or in it", () => {
    const hips = (m: Measurement, over: number, unseen: Measurement["unseen"] = []) => ({
      ...m,
      unseen,
      foot: canonicalPoint(0, 50),
      hip: canonicalPoint(0, 50 + over),
    });
    const top = high().map((m) => hips(m, 100));
    const dipped = (over: number, seconds: number, unseen?: Measurement["unseen"]) => {
      const before = rest.map((m) => (m.t > 0.95 - seconds ? hips(m, over, unseen) : hips(m, 100)));
      return is({ top, before, last: hips(carrying(4), 100) });
    };
    expect(dipped(90, 0.4)).toBe(true);
    expect(dipped(88, 0.4)).toBe(false);
    expect(dipped(60, 0.1)).toBe(true);
    // What is not seen is no evidence.
    expect(dipped(60, 0.4, ["hips"])).toBe(true);
    expect(dipped(60, 0.4, ["feet"])).toBe(true);
    expect(dipped(60, 0.4, ["head"])).toBe(false);
    const during = (over: number) => {
      const up = [1, 1.1, 1.2, 1.3, 1.4].map((t) => hips(carrying(t, { up: 0.5 }), over));
      return is({ top, up, before: rest.map((m) => hips(m, 100)), last: hips(carrying(4), 100) });
    };
    expect(during(90)).toBe(true);
    expect(during(88)).toBe(false);
  });
});
