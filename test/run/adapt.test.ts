import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Adaptation,
  adapt,
  effortOf,
  maskDue,
  startAdapting,
  withoutModel,
} from "../../src/run/adapt.ts";
import { holds } from "../properties.ts";

const BOTH = ["full", "lite"] as const;

/** Frames on a machine where each network needs so many milliseconds. */
function run(from: Adaptation, frames: number, cost: { readonly full: number; readonly lite: number }) {
  let state = from;
  const path: string[] = [];
  for (let i = 0; i < frames; i += 1) {
    const { model } = effortOf(state);
    if (path.at(-1) !== model) path.push(model);
    state = adapt(state, cost[model]);
  }
  return { state, path };
}

describe("adapting to the speed", () => {
  it("stays with the full network where frames come in time", () => {
    const { state, path } = run(startAdapting(BOTH, 61), 500, { full: 97, lite: 52 });
    expect(path).toEqual(["full"]);
    expect(effortOf(state)).toEqual({ model: "full", maskEvery: 0.2 });
  });

  it("reads the mask less often where the lite network is late, too", () => {
    const { state } = run(startAdapting(BOTH, 61), 60, { full: 340, lite: 200 });
    expect(effortOf(state)).toEqual({ model: "lite", maskEvery: 0.4 });
  });

  it("takes the lite network where the full one stays too slow, within some three seconds", () => {
    const { path } = run(startAdapting(BOTH, 61), 26, { full: 205, lite: 110 });
    expect(path).toEqual(["full", "lite"]);
  });

  it("starts with the lite network where warming up was slow already", () => {
    expect(effortOf(startAdapting(BOTH, 260)).model).toBe("lite");
    expect(effortOf(startAdapting(BOTH, undefined)).model).toBe("full");
  });

  it("comes back to the full network when there is room", () => {
    const slow = run(startAdapting(BOTH, 61), 60, { full: 340, lite: 150 });
    expect(effortOf(slow.state).model).toBe("lite");
    const quick = run(slow.state, 400, { full: 80, lite: 41 });
    expect(effortOf(quick.state)).toEqual({ model: "full", maskEvery: 0.2 });
  });

  it("has hysteresis: between late and room it stays where it is, whichever that is", () => {
    const between = { full: 150, lite: 85 };
    expect(run(startAdapting(BOTH, 61), 600, between).path).toEqual(["full"]);
    const slow = run(startAdapting(BOTH, 61), 60, { full: 340, lite: 150 });
    expect(run(slow.state, 600, between).path).toEqual(["lite"]);
  });

  it("tries a step up that failed ever more rarely", () => {
    // Lite promises room, the full network breaks the promise each time.
    const { path } = run(startAdapting(BOTH, 61), 4000, { full: 230, lite: 55 });
    const tries = path.filter((model) => model === "full").length - 1;
    expect(tries).toBeGreaterThanOrEqual(2);
    expect(tries).toBeLessThanOrEqual(8);
  });

  it("is not moved by single slow frames", () => {
    let state = startAdapting(BOTH, 61);
    for (let i = 0; i < 300; i += 1) state = adapt(state, i % 7 === 0 ? 900 : 95);
    expect(effortOf(state)).toEqual({ model: "full", maskEvery: 0.2 });
  });

  it("changes only the mask's rate where the model was chosen by hand", () => {
    const { state, path } = run(startAdapting(["lite"], 300), 200, { full: 1, lite: 400 });
    expect(path).toEqual(["lite"]);
    expect(effortOf(state).maskEvery).toBe(0.4);
  });

  it("goes on without a network that did not load", () => {
    const slow = run(startAdapting(BOTH, 61), 60, { full: 340, lite: 300 });
    const without = withoutModel(slow.state, "lite");
    expect(run(without, 200, { full: 340, lite: 300 }).path).toEqual(["full"]);
  });

  it("always names an effort that it was given, whatever the times", () => {
    holds(100, [fc.array(fc.double({ min: 0.1, max: 5000, noNaN: true }), { maxLength: 400 })], (times) => {
      let state = startAdapting(BOTH, undefined);
      for (const ms of times) {
        const before = state.index;
        state = adapt(state, ms);
        expect(Math.abs(state.index - before)).toBeLessThanOrEqual(1);
        expect(effortOf(state)).toBeDefined();
      }
    });
  });
});

describe("the mask", () => {
  /** Masks read in ten seconds of frames `interval` apart. */
  function masks(interval: number, maskEvery: number): number {
    let last = Number.NEGATIVE_INFINITY;
    let count = 0;
    for (let i = 0; i * interval < 10; i += 1) {
      if (!maskDue({ model: "full", maskEvery }, i * interval, last, interval)) continue;
      last = i * interval;
      count += 1;
    }
    return count;
  }

  it("is read on some frames of a fast machine, five times a second at least", () => {
    expect(masks(1 / 30, 0.12)).toBeGreaterThanOrEqual(70);
    expect(masks(1 / 30, 0.12)).toBeLessThanOrEqual(85);
    for (const interval of [0.033, 0.05, 0.066, 0.09, 0.11, 0.13, 0.19])
      for (const every of [0.12, 0.2]) expect(masks(interval, every)).toBeGreaterThanOrEqual(50);
  });

  it("is read on every frame where frames are rarer than that", () => {
    expect(masks(0.25, 0.12)).toBe(40);
  });
});
