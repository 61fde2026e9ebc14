/**
 * What a camera may do to a set without changing its count: other frame rates, even or not, another resolution or one
 * that changes in the middle, and slow motion, which is counted or told, never dropped without a word.
 */
import { describe, expect, it } from "vitest";
import type { Rep } from "../../../src/core/events.ts";
import type { PoseFrame } from "../../../src/core/landmark.ts";
import { resized, stretched, unevenly } from "../lifter/edits.ts";
import { LYING } from "../lifter/figure.ts";
import { type Filming, film, goodMorning, type Move, still, superman } from "../lifter/film.ts";
import { watch } from "../watch.ts";

const SETS: Readonly<Record<string, { readonly script: readonly Move[]; readonly filming: Filming }>> = {
  "good mornings": {
    script: [
      still(1.1),
      ...goodMorning(),
      ...goodMorning({ depth: 58, down: 1.4, bottom: 0 }),
      ...goodMorning({ depth: 31 }),
    ],
    filming: { outlined: true },
  },
  supermans: {
    script: [
      still(1.1),
      ...superman(),
      ...superman({ hold: 0.4, lift: 0.6, lower: 0.7 }),
      ...superman({ legs: -3 }),
    ],
    filming: { outlined: true, from: LYING },
  },
};

const movements = (frames: readonly PoseFrame[]): readonly Rep[] =>
  watch(frames).events.flatMap((event) =>
    event.type === "rep" || event.type === "no-rep" ? [event.rep] : [],
  );

describe.each(Object.entries(SETS))("a set of %s", (_name, { script, filming }) => {
  const at = (fps: number): PoseFrame[] => film(script, { ...filming, fps });
  let first: readonly Rep[] | undefined;
  const usual = () => {
    first ??= movements(at(30));
    return first;
  };
  const same = (frames: readonly PoseFrame[]): void => {
    const found = movements(frames);
    expect(found.map(({ counted, reason }) => reason ?? counted)).toEqual(
      usual().map(({ counted, reason }) => reason ?? counted),
    );
    found.forEach((rep, i) => {
      for (const moment of ["start", "peakStart", "peakEnd", "end"] as const)
        expect(Math.abs(rep[moment] - usual()[i]![moment]), `${moment} of ${i + 1}`).toBeLessThanOrEqual(0.1);
    });
  };

  it("holds two reps and an attempt", () => {
    expect(usual().map(({ counted }) => counted)).toEqual([true, true, false]);
  });

  it.each([10, 15, 60])("is the same at %i pictures a second", (fps) => same(at(fps)));
  it.each([24, 120])("is the same at %i pictures a second", { tags: ["full"] }, (fps) => same(at(fps)));

  it("is the same at a rate that varies", () => same(unevenly(at(120))));

  it("is the same at half and twice the resolution, and where it changes in mid-set", () => {
    const frames = at(15);
    for (const by of [0.5, 2]) same(frames.map((frame) => resized(frame, by)));
    const middle = frames[frames.length >> 1]!.t;
    for (const by of [0.5, 2]) same(frames.map((frame) => (frame.t < middle ? frame : resized(frame, by))));
  });

  const slowed = (factor: number): void => {
    const found = movements(stretched(at(15 * factor), factor));
    expect(found).toHaveLength(3);
    for (const [i, { counted, reason }] of found.entries())
      expect([usual()[i]!.counted ? undefined : usual()[i]!.reason, "too-long"]).toContain(
        counted ? undefined : reason,
      );
  };
  it("in slow motion of 4 times is counted, or told", () => slowed(4));
  it.each([2, 8])("in slow motion of %i times is counted, or told", { tags: ["full"] }, slowed);

  it("of which a movement takes most of a minute is not called one of too few pictures", () => {
    const found = movements(stretched(at(8 * 11), 11));
    expect(Math.max(...found.map(({ start, end }) => end - start))).toBeGreaterThan(40);
    for (const { sight } of found) expect(sight?.trouble).not.toBe("slow");
  });
});
