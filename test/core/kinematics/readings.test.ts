/** Rows of readings off bodies that are built from the angles that the rows must hold. */

import { describe, expect, it } from "vitest";
import { canonicalPose } from "../../../src/core/kinematics/canonical.ts";
import {
  PRONE_HEIGHTS,
  pelvisThickness,
  proneOutline,
  proneRow,
  type Row,
  standingOutline,
  standingRow,
} from "../../../src/core/kinematics/readings.ts";
import type { OutlineChord, OutlineProfile, Pose, Silhouette } from "../../../src/core/landmark.ts";
import { radians } from "../../../src/core/quantity.ts";
import { imagePoint } from "../../../src/core/space.ts";
import type { Vec3 } from "../../../src/core/vec3.ts";
import { type At, canonical, type Places, PRONE, pose, type Spaces, side, stander } from "./bodies.ts";

/** `angle` from vertical, forward positive; y up. */
const up = ([x, y]: At, angle: number, length: number): At => [
  x + length * Math.sin(radians(angle)),
  y + length * Math.cos(radians(angle)),
];
/** `angle` above the horizontal ahead (`way` 1) or behind (-1). */
const out = ([x, y]: At, angle: number, length: number, way: 1 | -1 = 1): At => [
  x + way * length * Math.cos(radians(angle)),
  y + length * Math.sin(radians(angle)),
];
const inSpace = (places: Places, z = 0): Spaces =>
  Object.fromEntries(Object.entries(places).map(([joint, [x, y]]): [string, Vec3] => [joint, { x, y, z }]));
const expectRow = (row: Row, from: number, ...values: readonly number[]): void =>
  values.forEach((value, i) => {
    expect(row[from + i], `reading ${from + i}`).toBeCloseTo(value, 9);
  });

interface Upright {
  readonly ankle: At;
  readonly shank: number;
  readonly thigh: number;
  readonly trunk: number;
  readonly ear: number;
  readonly elbow: number;
}
/** Trunk 60, thigh 50, shank 50, neck 20 long. */
function upright({ ankle, shank, thigh, trunk, ear, elbow }: Upright): Places {
  const Knee = up(ankle, shank, 50);
  const Hip = up(Knee, thigh, 50);
  const Shoulder = up(Hip, trunk, 60);
  return { Ankle: ankle, Knee, Hip, Shoulder, Ear: up(Shoulder, ear, 20), Elbow: up(Shoulder, elbow, 30) };
}

describe("a stander's row", () => {
  // Left and right are of the same length, so that their middle line halves the angle between them.
  const near = upright({ ankle: [0, 0], shank: 12, thigh: -8, trunk: 24, ear: 40, elbow: 170 });
  const far = upright({ ankle: [5, 3], shank: 16, thigh: -20, trunk: 36, ear: 10, elbow: 100 });
  const nearSpace = upright({ ankle: [0, 0], shank: 10, thigh: -30, trunk: 50, ear: 70, elbow: 0 });
  const farSpace = upright({ ankle: [0, 0], shank: 0, thigh: -40, trunk: 60, ear: 90, elbow: 0 });
  const nose = up(near.Ear!, 105, 9);
  const row = standingRow(canonical(side(near, inSpace(nearSpace)), side(far, inSpace(farSpace)), nose));

  it("begins with trunk, thigh and shank, of the near side, of the middle, and of the middle in space", () => {
    expectRow(row, 0, 24, 30, 55);
    expectRow(row, 3, -8, -14, 12, 14, -35);
  });

  it("has the hip's and the near knee's bend in space", () => {
    expectRow(row, 8, 55 + 35, 10 + 30);
  });

  it("has the trunk's lean in space, with its depth, forward or back", () => {
    expectRow(row, 10, 55);
    const leaning = (x: number): number => {
      const space = { Hip: { x: 9, y: 2, z: 1 }, Shoulder: { x: 9 + x, y: 14, z: 5 } };
      return standingRow(canonical(side(near, space)))[10]!;
    };
    // 3 and 4 are 5 across; 5 and 12.
    expect(leaning(3)).toBeCloseTo(22.619865, 6);
    expect(leaning(-3)).toBeCloseTo(-22.619865, 6);
    // Neither the one nor the other: what is off in depth alone has no sign.
    expect(leaning(0)).toBe(0);
  });

  it("has the head: ear from shoulder and hip, nose from ear, ear from shoulder in space", () => {
    const [[hx, hy], [ex, ey]] = [near.Hip!, near.Ear!];
    expectRow(row, 11, 40, (Math.atan2(ex - hx, ey - hy) * 180) / Math.PI, 105, 80);
  });

  it("has trunk and neck in percent of the leg, and the upper arm", () => {
    expectRow(row, 15, 60, 20, 170);
  });

  it("ends with how far each far joint is off the near one: percent of the leg, centimetres", () => {
    const joints = ["Shoulder", "Hip", "Knee", "Ankle"] as const;
    joints.forEach((joint, i) => {
      const [a, b] = [near[joint]!, far[joint]!];
      // The leg is 100 pixels.
      expectRow(
        row,
        18 + 4 * i,
        a[0] - b[0],
        a[1] - b[1],
        100 * (nearSpace[joint]![0] - farSpace[joint]![0]),
        0,
      );
    });
    expect(row).toHaveLength(34);
    const behind = standingRow(
      canonical(side(near, inSpace(nearSpace, 0.1)), side(far, inSpace(farSpace, 0.35)), nose),
    );
    for (const i of [21, 25, 29, 33]) expect(behind[i]).toBeCloseTo(-25, 9);
  });
});

interface Lying {
  readonly hip: At;
  readonly chest: number;
  readonly upper: number;
  readonly fore: number;
  readonly thigh: number;
  readonly shank: number;
  readonly ear: number;
}
/** Trunk 80, thigh and shank 60, both parts of the arm 40, neck 25 long: a body of 200. */
function flat({ hip, chest, upper, fore, thigh, shank, ear }: Lying): Places {
  const Shoulder = out(hip, chest, 80);
  const Elbow = out(Shoulder, upper, 40);
  const Knee = out(hip, thigh, 60, -1);
  return {
    Hip: hip,
    Shoulder,
    Elbow,
    Wrist: out(Elbow, fore, 40),
    Knee,
    Ankle: out(Knee, shank, 60, -1),
    Ear: out(Shoulder, ear, 25),
  };
}

describe("a lying body's row", () => {
  const near = flat({ hip: [0, 0], chest: 10, upper: 30, fore: 10, thigh: 4, shank: 16, ear: 15 });
  const far = flat({ hip: [3, 2], chest: 6, upper: 10, fore: 30, thigh: 16, shank: 4, ear: 55 });
  const nearSpace = flat({ hip: [0, 0], chest: 20, upper: 50, fore: 20, thigh: 10, shank: 50, ear: 30 });
  const farSpace = flat({ hip: [0, 0], chest: 30, upper: 30, fore: 60, thigh: 10, shank: 50, ear: 50 });
  const nose = up(near.Ear!, 140, 9);
  const row = proneRow(canonical(side(near, inSpace(nearSpace)), side(far, inSpace(farSpace)), nose));

  it("begins with arm, chest and leg above the horizontal, near, middle, and middle in space", () => {
    // Two equal parts point half-way between; so do two equal arms.
    expectRow(row, 0, 20, 20, 40);
    expectRow(row, 3, 10, 8, 25);
    expectRow(row, 6, 10, 10, 30);
  });

  it("has the parts of the near leg and arm", () => {
    expectRow(row, 9, 4, 16, 30, 10);
  });

  it("has the bends of near knee and elbow, in the picture and in space, and of the hip", () => {
    expectRow(row, 13, 12, 40, 20, 30, 14);
  });

  it("has the head, and lengths and heights in percent of the body", () => {
    expectRow(row, 18, 15, 140, 40, 12.5);
    const [hip, wrist, ankle] = [near.Hip!, near.Wrist!, near.Ankle!];
    expectRow(row, 22, (wrist[1] - hip[1]) / 2, (ankle[1] - hip[1]) / 2, 40);
    expectRow(row, 25, (2 * 40 * Math.cos(radians(10))) / 2);
  });

  it("ends with how far each far joint is off the near one", () => {
    (["Shoulder", "Wrist", "Hip", "Knee", "Ankle"] as const).forEach((joint, i) => {
      const [a, b] = [near[joint]!, far[joint]!];
      const metres = 100 * (nearSpace[joint]![0] - farSpace[joint]![0]);
      expectRow(row, 26 + 4 * i, (a[0] - b[0]) / 2, (a[1] - b[1]) / 2, metres, 0);
    });
    expect(row).toHaveLength(46);
  });

  it("knows all four limbs' heights above the near hip", () => {
    expect(PRONE_HEIGHTS.wrist(row)).toBeCloseTo(near.Wrist![1] / 2, 9);
    expect(PRONE_HEIGHTS.ankle(row)).toBeCloseTo(near.Ankle![1] / 2, 9);
    expect(PRONE_HEIGHTS.farWrist(row)).toBeCloseTo(far.Wrist![1] / 2, 9);
    expect(PRONE_HEIGHTS.farAnkle(row)).toBeCloseTo(far.Ankle![1] / 2, 9);
  });
});

type Rays = readonly (number | null)[];
const RAYS = { trunk: 33, thigh: 9, shank: 9, arm: 9 } as const;
/** Ray `i` of a chord is so long; left and right differ. */
const rays = (n: number, first: number): number[] => Array.from({ length: n }, (_, i) => first + i);
function silhouette(
  over: Partial<Record<OutlineChord, { left?: Rays; right?: Rays } | undefined>> = {},
): Silhouette["left"] {
  const profiles: Partial<Record<OutlineChord, OutlineProfile>> = {};
  (Object.keys(RAYS) as OutlineChord[]).forEach((chord, i) => {
    if (chord in over && over[chord] === undefined) return;
    const start = imagePoint(0, 0);
    const sides = {
      left: rays(RAYS[chord], 100 * i),
      right: rays(RAYS[chord], 100 * i + 50),
      ...over[chord],
    };
    profiles[chord] = { start, end: start, from: 0, to: 1, ...sides };
  });
  return profiles;
}
const UPRIGHT = stander();
/** The stander's leg is 160 pixels, so a pixel is 0.625 percent; the lying body is 260. */
const outline = (right: Silhouette["left"], lying = false, left: Silhouette["left"] = {}) => {
  const body: Pose = { ...pose(lying ? PRONE : UPRIGHT), silhouette: { left, right, doubt: 0 } };
  const seen = canonicalPose(body, 1)!;
  return lying ? proneOutline(body, seen) : standingOutline(body, seen);
};
const every = (n: number, from: number, step: number): number[] =>
  Array.from({ length: Math.ceil(n / step) }, (_, i) => from + i * step);

describe("the outline's row", () => {
  it("of a stander has every second ray of trunk and thigh and every fourth of the shank, behind and ahead", () => {
    const { row, share } = outline(silhouette())!;
    const pixels = [
      ...every(33, 0, 2),
      ...every(33, 50, 2),
      ...every(9, 100, 2),
      ...every(9, 150, 2),
      ...every(9, 200, 4),
      ...every(9, 250, 4),
    ];
    expect(row).toHaveLength(50);
    pixels.forEach((pixel, i) => {
      expect(row[i]).toBeCloseTo(pixel * 0.625, 9);
    });
    expect(share).toBe(1);
  });

  it("of who lies has every fourth ray of the trunk, and every second of thigh, shank and arm", () => {
    const { row } = outline(silhouette(), true)!;
    const pixels = [
      ...every(33, 0, 4),
      ...every(33, 50, 4),
      ...[100, 150, 200, 250, 300, 350].flatMap((from) => every(9, from, 2)),
    ];
    expect(row).toHaveLength(48);
    pixels.forEach((pixel, i) => {
      expect(row[i]).toBeCloseTo((100 * pixel) / 260, 9);
    });
  });

  it("of who lies tells how thick the pelvis is: from edge to edge on either side of the hip, their mean", () => {
    // The outline goes on for 0.3 of the chord beyond the hip: a tenth before and behind it are the fifth ray and the ninth.
    const at = (before: number, behind: number): number[] => rays(33, 500).with(4, before).with(8, behind);
    const { row } = outline(silhouette({ trunk: { left: at(20, 30), right: at(10, 16) } }), true)!;
    expect(pelvisThickness(row)).toBeCloseTo((100 * (30 + 46)) / 2 / 260, 9);
  });

  it("needs the arm only of who lies, and every chord that it has", () => {
    expect(outline(silhouette({ arm: undefined }))).toBeDefined();
    expect(outline(silhouette({ arm: undefined }), true)).toBeUndefined();
    for (const chord of ["trunk", "thigh", "shank"] as const)
      expect(outline(silhouette({ [chord]: undefined }))).toBeUndefined();
    expect(outline({}, false, silhouette())).toBeUndefined();
    expect(standingOutline(pose(UPRIGHT), canonicalPose(pose(UPRIGHT), 1)!)).toBeUndefined();
  });

  it("does not know rays of another number", () => {
    expect(outline(silhouette({ trunk: { left: rays(32, 0) } }))).toBeUndefined();
    expect(outline(silhouette({ thigh: { right: rays(10, 0) } }))).toBeUndefined();
  });

  it("is of who faces left the other side's, with ahead and behind exchanged", () => {
    const body: Pose = { ...pose(UPRIGHT), silhouette: { left: silhouette(), right: {}, doubt: 0 } };
    const { row } = standingOutline(body, canonicalPose(body, -1)!)!;
    expect([row[0], row[17]]).toEqual([50 * 0.625, 0]);
  });
});

describe("rays that met no edge", () => {
  const gaps = (shank: Rays): readonly number[] | undefined =>
    outline(silhouette({ shank: { left: shank, right: shank } }), true)
      ?.row.slice(28, 33)
      .map((percent) => (percent * 260) / 100);
  /** Rays 0, 2, 4, 6, 8 are in the row. */
  const closeTo = (...values: readonly number[]) => values.map((value) => expect.closeTo(value, 6));

  it("are bridged from their neighbours, evenly", () => {
    expect(gaps([10, 11, null, null, 14, 15, 16, 17, 18])).toEqual(closeTo(10, 12, 14, 16, 18));
    expect(gaps([10, null, null, null, 30, null, 20, 17, 18])).toEqual(closeTo(10, 20, 30, 20, 18));
    expect(gaps([10, null, 40, 17, null, 23, 16, null, 18])).toEqual(closeTo(10, 40, 20, 16, 18));
  });

  it("at either end are as long as the nearest that did", () => {
    expect(gaps([null, null, null, 13, 14, 15, 16, null, null])).toEqual(closeTo(13, 13, 14, 16, 16));
  });

  it("are too many where fewer than a third did", () => {
    expect(gaps([10, null, null, null, 14, null, null, null, 18])).toEqual(closeTo(10, 12, 14, 16, 18));
    expect(gaps([10, null, null, null, null, null, null, null, 18])).toBeUndefined();
  });

  it("include those that end beyond any picture", () => {
    expect(gaps([10, 11, 1e6, -1e6, 14, 15, 16, 17, 18])).toEqual(closeTo(10, 12, 14, 16, 18));
    expect(gaps([10, 11, Number.NaN, 13, 14, 15, 16, 17, 18])).toEqual(closeTo(10, 12, 14, 16, 18));
    expect(gaps([10, 11, -12, 13, 14, 15, 16, 17, 18])).toEqual(closeTo(10, -12, 14, 16, 18));
  });

  it("lower the share that is told of the trunk, by its worse side, and of nothing else", () => {
    const less = (n: number): Rays => rays(33, 0).map((ray, i) => (i < n ? null : ray));
    expect(outline(silhouette({ trunk: { left: less(11) } }))!.share).toBeCloseTo(22 / 33, 9);
    expect(outline(silhouette({ trunk: { left: less(3), right: less(11) } }))!.share).toBeCloseTo(22 / 33, 9);
    expect(outline(silhouette({ trunk: { left: less(11), right: less(3) } }))!.share).toBeCloseTo(22 / 33, 9);
    const shank = { left: [null, ...rays(8, 0)], right: rays(9, 0) };
    expect(outline(silhouette({ shank }))!.share).toBe(1);
  });
});

describe("a row", () => {
  const moved = (places: Places, by: number, [dx, dy]: At): Places =>
    Object.fromEntries(Object.entries(places).map(([joint, [x, y]]) => [joint, [by * x + dx, by * y + dy]]));
  const shifted = (spaces: Spaces): Spaces =>
    Object.fromEntries(
      Object.entries(spaces).map(([joint, { x, y, z }]) => [joint, { x: x + 40, y: y - 25, z: z + 7 }]),
    );
  const standing = upright({ ankle: [0, 0], shank: 12, thigh: -8, trunk: 24, ear: 40, elbow: 170 });
  const behind = upright({ ankle: [5, 3], shank: 16, thigh: -20, trunk: 36, ear: 10, elbow: 100 });
  const lying = flat({ hip: [0, 0], chest: 10, upper: 30, fore: 10, thigh: 4, shank: 16, ear: 15 });
  const beyond = flat({ hip: [3, 2], chest: 6, upper: 10, fore: 30, thigh: 16, shank: 4, ear: 55 });

  it.each([
    ["who stands", standingRow, standing, behind],
    ["who lies", proneRow, lying, beyond],
  ] as const)(
    "of %s is the same wherever in the picture they are, and however large",
    (_, rowOf, near, far) => {
      const nose = up(near.Ear!, 105, 9);
      const place = (by: number, at: At, spaceOf: (spaces: Spaces) => Spaces): Row => {
        const [x, y] = nose;
        return rowOf(
          canonical(
            side(moved(near, by, at), spaceOf(inSpace(near))),
            side(moved(far, by, at), spaceOf(inSpace(far, 9))),
            [by * x + at[0], by * y + at[1]],
          ),
        );
      };
      const row = place(1, [0, 0], (spaces) => spaces);
      const elsewhere = place(1.7, [310, -42], shifted);
      row.forEach((value, i) => {
        expect(elsewhere[i], `reading ${i}`).toBeCloseTo(value, 6);
      });
      expect(row.every(Number.isFinite)).toBe(true);
    },
  );
});
