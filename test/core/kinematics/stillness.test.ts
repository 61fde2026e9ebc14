import { describe, expect, it } from "vitest";
import { type StillnessState, stillness } from "../../../src/core/kinematics/stillness.ts";
import type { PairedLandmark } from "../../../src/core/landmark.ts";
import { canonical, type Places, side } from "./bodies.ts";

type Stance = "standing" | "prone";
const SCALE = 100;
const see = (before: StillnessState | undefined, t: number, places: Places, stance: Stance = "standing") =>
  stillness(before, t, canonical(side(places)), stance, SCALE);
/** At rest for half a second, as of 0.5 s. */
const resting = (stance: Stance = "standing"): StillnessState =>
  [0, 0.1, 0.2, 0.3, 0.4, 0.5].reduce<StillnessState | undefined>(
    (state, t) => see(state, t, {}, stance),
    undefined,
  )!;

/** A quarter of a second later 1/e of a move is what a joint has strayed from where it lately was. */
const LATER = 0.25;
const move = (percent: number): number => (percent / 100) * SCALE * Math.E;

describe("a body", () => {
  it("is not known to be still from one frame; it is still since the second", () => {
    const first = see(undefined, 1, {});
    expect(first).toMatchObject({ still: false, since: 1 });
    const second = see(first, 1.2, {});
    expect(second).toMatchObject({ still: true, since: 1.2 });
    expect(see(second, 1.4, {})).toMatchObject({ still: true, since: 1.2 });
  });

  it.each<[Stance, PairedLandmark, boolean]>([
    ["standing", "Shoulder", true],
    ["standing", "Hip", true],
    ["standing", "Knee", true],
    ["standing", "Ankle", true],
    ["standing", "Wrist", false],
    ["standing", "Elbow", false],
    ["prone", "Shoulder", true],
    ["prone", "Hip", true],
    ["prone", "Ankle", true],
    ["prone", "Wrist", true],
    ["prone", "Knee", false],
    ["prone", "Elbow", false],
  ])("%s: a move of the %s shows: %s", (stance, joint, shows) => {
    for (const at of [
      [30, 0],
      [0, -30],
    ] as const)
      expect(see(resting(stance), 0.5 + LATER, { [joint]: at }, stance).still).toBe(!shows);
  });

  it.each<[Stance, number, number]>([
    ["standing", 2, 3],
    ["prone", 1.2, 2],
  ])("%s: becomes still under %s percent of its length, and moves above %s", (stance, enter, leave) => {
    const later = (before: StillnessState, percent: number) =>
      see(before, before.t + LATER, { Hip: [move(percent), 0] }, stance).still;
    expect(later(resting(stance), leave - 0.01)).toBe(true);
    expect(later(resting(stance), leave + 0.01)).toBe(false);
    const fresh = see(undefined, 0, {}, stance);
    expect(later(fresh, enter - 0.01)).toBe(true);
    expect(later(fresh, enter + 0.01)).toBe(false);
  });

  it("that has moved is still again as of when it stopped", () => {
    let state = see(resting(), 0.75, { Hip: [40, 0] });
    expect(state).toMatchObject({ still: false, since: 0.75 });
    const back: number[] = [];
    for (let t = 1; t < 3; t += 0.25) {
      state = see(state, t, { Hip: [40, 0] });
      if (state.still) back.push(state.since);
    }
    // What is left of 40 * e^-1 falls by e each quarter of a second: 14.7, 5.4, 1.99 percent of the leg.
    expect(back[0]).toBe(1.25);
    expect(new Set(back).size).toBe(1);
  });

  it("is looked at anew after a gap of half a second, and where time stands still or runs back", () => {
    for (const t of [1.01, 0.5, 0.2])
      expect(see(resting(), t, {})).toMatchObject({ t, still: false, since: t });
    expect(see(resting(), 1, {}).still).toBe(true);
  });

  it("is as still low in the picture as high in it, and what it strays by is the same", () => {
    const down = (by: number) =>
      ({
        Shoulder: [300, -by],
        Hip: [300, -by - 50],
        Knee: [300, -by - 90],
        Ankle: [300, -by - 130],
      }) as const;
    const first = see(see(undefined, 0, down(400)), LATER, down(400));
    expect(first).toMatchObject({ still: true, since: LATER });
    // Down by so much, 1/e of which is still under 3 percent, or over.
    expect(see(first, 2 * LATER, down(400 + move(2.9))).still).toBe(true);
    expect(see(first, 2 * LATER, down(400 + move(3.1))).still).toBe(false);
    // What was strayed from moves along: the same step once more is more than the step alone.
    const stepped = see(first, 2 * LATER, down(400 + move(2.4)));
    expect(see(stepped, 3 * LATER, down(400 + move(4.8))).still).toBe(false);
    expect(see(stepped, 3 * LATER, down(400 + move(2.4))).still).toBe(true);
  });

  it("that drifts steadily is not still, though it goes little from frame to frame", () => {
    // A tenth of the leg in a second: a quarter of that behind, 2.5 percent.
    const frames = Array.from({ length: 40 }, (_, i) => i / 20);
    const drift = (speed: number) =>
      frames.reduce<StillnessState | undefined>(
        (state, t) => see(state, t, { Hip: [0, speed * t] }),
        undefined,
      )!;
    expect(drift(0.14 * SCALE).still).toBe(false);
    expect(drift(0.05 * SCALE).still).toBe(true);
  });

  it("is measured against its own size", () => {
    const at = (scale: number) =>
      stillness(resting(), 0.75, canonical(side({ Hip: [move(2), 0] })), "standing", scale).still;
    expect([at(SCALE), at(SCALE / 2)]).toEqual([true, false]);
  });
});
