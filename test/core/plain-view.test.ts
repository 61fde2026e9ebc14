/** Whoever does it right but was seen badly: hands that come to their place late, too few pictures, a late beginning. */
import { describe, expect, it } from "vitest";
import { LYING, STANDING } from "./lifter/figure.ts";
import { film, goodMorning, still, superman, times } from "./lifter/film.ts";
import { of, watch } from "./watch.ts";

describe("a lifter without a bar, 15 degrees off the side", () => {
  it("is counted from the first rep on once the hands that hung have gone to the chest", () => {
    const watched = watch(
      film(
        [
          still(1.2),
          { seconds: 0.5, to: { hands: "bar" } },
          still(0.8),
          ...times(4, goodMorning({ depth: 68 })),
        ],
        { from: { ...STANDING, hands: "hanging" }, camera: { azimuthDeg: 15 }, outlined: true },
      ),
    );
    expect(of("armed", watched)).toHaveLength(1);
    expect(of("rep", watched).map(({ number }) => number)).toEqual([1, 2, 3, 4]);
    expect(of("no-rep", watched)).toEqual([]);
  });
});

describe("a camera of one picture a second", () => {
  const seen = (fps: number) => watch(film([still(8)], { fps, outlined: true })).state.view;

  it("leaves the coach unsure, however well each picture shows the body", () => {
    expect(seen(1).sureness).toBe("unsure");
    expect(seen(15).sureness).toBe("sure");
    expect(seen(1).setup.every(({ ok }) => ok)).toBe(true);
  });
});

describe("a recording that begins in the middle of a lift", () => {
  it.each([0.5, 1.2, 2.5, 3.6])(
    "at %s s, counts the lifts that were seen to leave the floor, and blames nobody",
    (from) => {
      const lifts = film([...times(3, superman({ rest: 1.4 })), still(1)], { from: LYING, outlined: true });
      const watched = watch(lifts.filter(({ t }) => t >= from));
      const reps = of("rep", watched).map(({ rep }) => rep);
      expect(reps.map(({ number, faults }) => [number, faults])).toEqual([
        [1, []],
        [2, []],
      ]);
      expect(reps[0]!.start).toBeGreaterThan(5.5);
      expect(of("no-rep", watched)).toEqual([]);
    },
  );
});
