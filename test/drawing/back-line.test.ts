import { describe, expect, it } from "vitest";
import { backLine } from "../../src/drawing/back-line.ts";

describe("the back's line", () => {
  const hip = { x: 200, y: 300 };
  const shoulder = { x: 320, y: 240 };
  /** A point so far along the back and so far off it, in its lengths. */
  const at = (s: number, d: number) => ({ x: 200 + 120 * s - 60 * d, y: 300 - 60 * s - 120 * d });
  const edge = (bow: number) =>
    Array.from({ length: 9 }, (_, i) => at(i / 8, 0.12 + bow * (i / 8) * (1 - i / 8)));
  const offs = (line: readonly { x: number; y: number }[]) =>
    line.map(({ x, y }) => (-60 * (x - 200) - 120 * (y - 300)) / (120 * 120 + 60 * 60));

  it("runs along the edge that was measured, in one piece", () => {
    const line = backLine(hip, shoulder, edge(0.4));
    expect(line).toHaveLength(15);
    expect(offs(line)[0]).toBeCloseTo(0.12, 3);
    expect(offs(line)[7]).toBeCloseTo(0.22, 3);
    expect(offs(line)[14]).toBeCloseTo(0.12, 3);
  });

  it("does not follow an arm or a plate that hides part of it", () => {
    const spoiled = edge(0.4).map((point, i) =>
      i === 3 ? at(3 / 8, 0.31) : i === 4 ? at(0.5, -0.2) : point,
    );
    const line = offs(backLine(hip, shoulder, spoiled));
    expect(Math.abs(line[7]! - 0.22)).toBeLessThan(0.03);
  });

  it("goes nowhere else where its upper half hides: it keeps its distance from there on", () => {
    // Seen from hip to half-way, and bowed: drawn further, the parabola is off by more than half of the back at the shoulder.
    const lower = Array.from({ length: 7 }, (_, i) => at(i / 12, 0.05 + 0.9 * (i / 12) ** 2));
    const line = offs(backLine(hip, shoulder, lower));
    expect(line[7]).toBeCloseTo(0.275, 2);
    expect(Math.max(...line.slice(8).map((d) => Math.abs(d - 0.275)))).toBeLessThan(0.01);
  });

  it("is straight where too little of the edge was seen", () => {
    expect(backLine(hip, shoulder, [])).toEqual([hip, shoulder]);
    expect(backLine(hip, shoulder, edge(0.4).slice(0, 3))).toEqual([hip, shoulder]);
    expect(backLine(hip, hip, edge(0.4))).toEqual([hip, hip]);
  });
});
