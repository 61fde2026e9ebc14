/** What must not change a count: the speed of the film, its side, its frame rate, the network's noise. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createCoach, step } from "../../../src/core/coach.ts";
import type { PoseFrame, Side } from "../../../src/core/landmark.ts";
import type { Signals } from "../../../src/core/quantity.ts";
import { holds, PATIENCE } from "../../properties.ts";
import { mirrored, stretched, thinned } from "../lifter/edits.ts";
import { LYING } from "../lifter/figure.ts";
import { type Filming, film, goodMorning, type Move, still, superman } from "../lifter/film.ts";
import { of, type Watched, watch } from "../watch.ts";

const from = (min: number, max: number) => fc.double({ min, max, noNaN: true });

const hinges = fc.array(
  fc.record({
    depth: from(55, 88),
    knee: from(5, 20),
    down: from(1.2, 3),
    bottom: from(0, 1),
    up: from(0.9, 2.5),
    top: from(0.6, 1.5),
  }),
  { minLength: 1, maxLength: 3 },
);
const lifts = fc.array(
  fc.record({
    arms: from(12, 26),
    chest: from(6, 17),
    legs: from(10, 20),
    lift: from(0.7, 1.5),
    hold: from(0.8, 3),
    lower: from(0.8, 1.6),
    rest: from(0.8, 1.6),
  }),
  { minLength: 1, maxLength: 3 },
);
interface Set {
  readonly script: readonly Move[];
  readonly filming: Filming;
  readonly reps: number;
}
const anyFilming = {
  camera: fc.record({ azimuthDeg: from(-25, 25), nearSide: fc.constantFrom<Side>("left", "right") }),
  seed: fc.nat(),
};
const set: fc.Arbitrary<Set> = fc.oneof(
  fc.record({ hows: hinges, ...anyFilming }).map(({ hows, ...how }) => ({
    script: [still(1), ...hows.flatMap((one) => goodMorning(one))],
    filming: { ...how, outlined: true },
    reps: hows.length,
  })),
  fc.record({ hows: lifts, ...anyFilming }).map(({ hows, ...how }) => ({
    script: [still(1), ...hows.flatMap((one) => superman(one))],
    filming: { ...how, outlined: true, from: LYING },
    reps: hows.length,
  })),
);

const counts = (watched: Watched): number => of("rep", watched).length;

describe("a set counts the same", () => {
  it("as the script says, whatever the tempo, the depth and the view", PATIENCE, () => {
    holds(40, [set], ({ script, filming, reps }) => {
      const watched = watch(film(script, filming));
      expect(counts(watched)).toBe(reps);
      expect(of("no-rep", watched)).toEqual([]);
    });
  });

  it("slowed down to a half and sped up by a half, with times to match", PATIENCE, () => {
    holds(30, [set, from(0.67, 2)], ({ script, filming, reps }, factor) => {
      const frames = film(script, { ...filming, fps: 20 });
      const plain = watch(frames);
      const scaled = watch(stretched(frames, factor));
      expect(counts(scaled)).toBe(reps);
      of("rep", scaled).forEach(({ rep }, i) => {
        const there = of("rep", plain)[i]!.rep;
        expect(Math.abs(rep.end / factor - there.end)).toBeLessThan(0.3);
        expect(Math.abs(rep.start / factor - there.start)).toBeLessThan(0.3);
      });
    });
  });

  it("with every second frame dropped, whichever it is", PATIENCE, () => {
    holds(40, [set, fc.constantFrom(0, 1)], ({ script, filming, reps }, first) => {
      expect(counts(watch(thinned(film(script, { ...filming, fps: 16 }), 2, first)))).toBe(reps);
    });
  });

  it("with the network's usual noise", PATIENCE, () => {
    holds(30, [set], ({ script, filming, reps }) => {
      expect(counts(watch(film(script, { ...filming, noise: 0.003 })))).toBe(reps);
    });
  });
});

describe("a mirror", () => {
  const angles = (
    frames: readonly PoseFrame[],
  ): { readonly signals: Signals; readonly near: Side | undefined }[] => {
    let state = createCoach();
    return frames.map((frame) => {
      [state] = step(state, frame);
      return { signals: state.view.signals, near: state.view.camera?.nearSide };
    });
  };

  it("shows the same angles, the same events and the other side", PATIENCE, () => {
    holds(30, [set], ({ script, filming }) => {
      const frames = film(script, { ...filming, noise: 0.002 });
      const there = frames.map(mirrored);
      const here = angles(frames);
      const mirror = angles(there);
      const swapped = { left: "right", right: "left" } as const;
      expect(here.some(({ near }) => near)).toBe(true);
      expect(mirror.map(({ near }) => near)).toEqual(here.map(({ near }) => near && swapped[near]));
      expect(mirror.map(({ signals }) => Object.keys(signals).join())).toEqual(
        here.map(({ signals }) => Object.keys(signals).join()),
      );
      const apart = mirror.flatMap(({ signals }, k) =>
        Object.entries(signals).map(([signal, value]) =>
          Math.abs(value - here[k]!.signals[signal as keyof Signals]!),
        ),
      );
      expect(apart.filter((by) => !(by < 5e-5))).toEqual([]);
      const types = (watched: Watched) => watched.events.map(({ type, t }) => `${type} ${t.toFixed(3)}`);
      expect(types(watch(there))).toEqual(types(watch(frames)));
    });
  });
});

describe("noise of 1% of the body's height", () => {
  it("makes no rep of a body that stands or lies still", PATIENCE, () => {
    const rate = fc.constantFrom(8, 15, 30);
    holds(50, [fc.nat(), rate, fc.boolean(), fc.boolean()], (seed, fps, prone, outlined) => {
      const watched = watch(
        film([still(8)], { noise: 0.01, seed, fps, outlined, ...(prone ? { from: LYING } : {}) }),
      );
      expect(counts(watched)).toBe(0);
    });
  });
});
