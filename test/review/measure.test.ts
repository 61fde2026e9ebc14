import { describe, expect, it } from "vitest";
import { imagePoint } from "../../src/core/space.ts";
import { HandTools } from "../../src/review/hand-tools.ts";
import { bodyLengthOf, measured } from "../../src/review/measure.ts";
import { dragged, placeAt, WHOLE, zoomed } from "../../src/review/viewport.ts";

const at = imagePoint;

describe("a measure by hand", () => {
  it("is the angle at its second point, whichever way round", () => {
    const points = [at(100, 0), at(0, 0), at(0, 50)];
    expect(measured({ kind: "angle", points }, undefined)).toBeCloseTo(90);
    expect(measured({ kind: "angle", points: points.toReversed() }, undefined)).toBeCloseTo(90);
    expect(measured({ kind: "angle", points: [at(100, 0), at(0, 0), at(-70, 70)] }, undefined)).toBeCloseTo(
      135,
    );
  });

  it("is a line's slope from level, never more than upright", () => {
    expect(measured({ kind: "line", points: [at(0, 0), at(-10, 10)] }, undefined)).toBeCloseTo(45);
    expect(measured({ kind: "line", points: [at(5, 80), at(5, 10)] }, undefined)).toBeCloseTo(90);
  });

  it("is a distance in body lengths, and nothing where no body was seen whole", () => {
    const points = [at(0, 0), at(30, 40)];
    expect(measured({ kind: "distance", points }, 200)).toBeCloseTo(0.25);
    expect(measured({ kind: "distance", points }, undefined)).toBeUndefined();
  });

  it("of points upon one another is nothing", () => {
    expect(measured({ kind: "angle", points: [at(1, 1), at(1, 1), at(2, 2)] }, 1)).toBeUndefined();
    expect(measured({ kind: "line", points: [at(1, 1), at(1, 1)] }, 1)).toBeUndefined();
  });

  it("takes the body's length from where its limbs are seen at full length", () => {
    const body = (knee: number) => ({
      nearSide: "left" as const,
      points: {
        leftShoulder: { ...at(0, 0), visibility: 1 },
        leftHip: { ...at(0, 144), visibility: 1 },
        leftKnee: { ...at(knee, 266.5), visibility: 1 },
        leftAnkle: { ...at(0, 389.5), visibility: 1 },
      },
    });
    const track = { at: (t: number) => (t < 1 ? undefined : body(0)) };
    expect(bodyLengthOf(track, [0, 1, 2, 3])).toBeCloseTo(500, 0);
    expect(bodyLengthOf(track, [0])).toBeUndefined();
  });

  it("is complete with its last point, belongs to its frame, and is taken back point by point", () => {
    const hand = new HandTools();
    hand.take("line");
    hand.set(at(1, 2), 4);
    expect(hand.measures.value).toEqual([]);
    hand.undo();
    hand.set(at(1, 2), 4);
    hand.set(at(3, 5), 4);
    expect(hand.shownAt(4.03)).toEqual([{ kind: "line", points: [at(1, 2), at(3, 5)], at: 4 }]);
    expect(hand.shownAt(4.3)).toEqual([]);
    hand.undo();
    expect(hand.measures.value).toEqual([]);
  });
});

describe("an enlarged picture", () => {
  it("keeps the place under the pointer where it is", () => {
    const view = zoomed(WHOLE, 3, at(0.8, 0.4));
    expect(view.scale).toBe(3);
    const shown = { x: (0.8 - view.x) * 3 + 0.5, y: (0.4 - view.y) * 3 + 0.5 };
    expect([shown.x, shown.y]).toEqual([expect.closeTo(0.8), expect.closeTo(0.4)]);
    expect(placeAt(view, shown)).toEqual({ x: expect.closeTo(0.8), y: expect.closeTo(0.4) });
  });

  it("never leaves its frame, and is whole again when it is made as small", () => {
    const view = dragged(zoomed(WHOLE, 2, at(0.5, 0.5)), at(5, -5));
    expect([view.x, view.y]).toEqual([0.25, 0.75]);
    expect(zoomed(view, 0.1, at(0.3, 0.3))).toEqual(WHOLE);
  });
});
