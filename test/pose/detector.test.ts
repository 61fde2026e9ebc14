import { describe, expect, it } from "vitest";
import { decodeDetections } from "../../src/pose/worker/detector.ts";

/** 28 x 28 cells of 8 pixels with 2 boxes, 14 x 14 of 16 with 2, 7 x 7 of 32 with 6. */
const BOXES = 28 * 28 * 2 + 14 * 14 * 2 + 7 * 7 * 6;
const VALUES = 13;
const LOGIT = (score: number): number => Math.log(score / (1 - score));

interface Box {
  readonly at: number;
  readonly score: number;
  /** Pixels of 224 from the cell's middle: between the hips, and on the circle around the body. */
  readonly centre?: readonly [number, number];
  readonly rim?: readonly [number, number];
}
function decoded(boxes: readonly Box[]) {
  const output = new Float32Array(BOXES * VALUES).fill(-9);
  for (const { at, score, centre = [0, 0], rim = [0, -56] } of boxes)
    output.set([LOGIT(score), 3, -5, 70, 80, ...centre, ...rim], at * VALUES);
  return decodeDetections(output);
}

describe("the detector's output", () => {
  it("is 2254 boxes, of which none need be anybody", () => {
    expect(BOXES).toBe(2254);
    expect(decoded([])).toEqual([]);
  });

  it.each([
    ["first cell", 0, 0.5 / 28, 0.5 / 28],
    ["its second box", 1, 0.5 / 28, 0.5 / 28],
    ["next column", 2, 1.5 / 28, 0.5 / 28],
    ["next row", 56, 0.5 / 28, 1.5 / 28],
    ["last fine cell", 1567, 27.5 / 28, 27.5 / 28],
    ["first middle cell", 1568, 0.5 / 14, 0.5 / 14],
    ["row 3, column 5 of the middle", 1568 + (3 * 14 + 5) * 2, 5.5 / 14, 3.5 / 14],
    ["first coarse cell", 1960, 0.5 / 7, 0.5 / 7],
    ["its sixth box", 1965, 0.5 / 7, 0.5 / 7],
    ["row 4, column 2 of the coarse", 1960 + (4 * 7 + 2) * 6 + 3, 2.5 / 7, 4.5 / 7],
    ["last coarse cell", 2253, 6.5 / 7, 6.5 / 7],
  ])("counts cells row by row: %s", (_name, at, x, y) => {
    const [person] = decoded([{ at, score: 0.9 }]);
    expect(person!.centre.x).toBeCloseTo(x, 6);
    expect(person!.centre.y).toBeCloseTo(y, 6);
  });

  it("places hips and circle in pixels from the cell's middle", () => {
    // Column 9, row 4 of the fine grid: middle at 76, 36 of 224 pixels.
    const [person] = decoded([{ at: (4 * 28 + 9) * 2, score: 0.8, centre: [10, -6], rim: [-20, 44] }]);
    expect(person!.score).toBeCloseTo(0.8, 6);
    expect(person!.centre.x).toBeCloseTo(86 / 224, 6);
    expect(person!.centre.y).toBeCloseTo(30 / 224, 6);
    expect(person!.rim.x).toBeCloseTo(56 / 224, 6);
    expect(person!.rim.y).toBeCloseTo(80 / 224, 6);
  });

  it("is nobody under a score of a half", () => {
    expect(decoded([{ at: 700, score: 0.49 }])).toEqual([]);
    expect(decoded([{ at: 700, score: 0.51 }])).toHaveLength(1);
  });

  it("bears any number, a score beyond what a float's exponential holds too", () => {
    const output = new Float32Array(BOXES * VALUES).fill(-1e30);
    output[0] = 1e30;
    expect(decodeDetections(output)).toMatchObject([{ score: 1 }]);
  });
});

describe("two boxes", () => {
  /** In a cell of the fine grid's tenth row; the body's circle is 56 pixels, a quarter of the picture. */
  const box = (column: number, score: number, rim: readonly [number, number] = [0, -56]): Box => ({
    at: (10 * 28 + column) * 2,
    score,
    rim,
  });
  const columns = (boxes: readonly Box[]): number[] =>
    decoded(boxes).map(({ centre }) => Math.round(centre.x * 28 - 0.5));

  it("on one person are the surer one", () => {
    // Two cells are 16 pixels, less than 0.35 of 56.
    expect(columns([box(5, 0.7), box(7, 0.9)])).toEqual([7]);
    expect(columns([box(5, 0.9), box(7, 0.7)])).toEqual([5]);
  });

  it("on two people are two, the surer first", () => {
    // Three cells are 24 pixels, more than 19.6.
    expect(columns([box(5, 0.7), box(8, 0.9)])).toEqual([8, 5]);
  });

  it("are told apart by the size of the surer one, and up and down as from left to right", () => {
    expect(columns([box(5, 0.9, [0, -112]), box(8, 0.7)])).toEqual([5]);
    expect(columns([box(5, 0.7, [0, -112]), box(8, 0.9)])).toEqual([8, 5]);
    expect(columns([box(5, 0.9, [56, 0]), box(7, 0.7)])).toEqual([5]);
    const below = { ...box(5, 0.7), at: (13 * 28 + 5) * 2 };
    expect(decoded([box(5, 0.9), below])).toHaveLength(2);
  });

  it("of a row, one beside the next, are as many people as are far enough from everybody kept", () => {
    expect(columns([box(5, 0.9), box(7, 0.8), box(9, 0.7), box(11, 0.6)])).toEqual([5, 9]);
  });
});
