import { describe, expect, it } from "vitest";
import type { Measurement } from "../../../src/core/kinematics/measurement.ts";
import { noLoss, noSight, type SightState, sightOf, watchSight } from "../../../src/core/session/sight.ts";
import type { SetupCheck } from "../../../src/core/view.ts";
import { lyingFlat, measurement, standingUp } from "../measured.ts";

/** Pictures so far apart for so long, from the moment after `from`. */
function pictures(from: SightState, gap: number, seconds: number, seen = true, counting = true): SightState {
  let state = from;
  const start = (from.t ?? 0) + gap;
  for (let i = 0; i * gap < seconds; i += 1) state = watchSight(state, start + i * gap, seen, counting);
  return state;
}

describe("the pace of the pictures", () => {
  it("is told only after three seconds of it", () => {
    expect(pictures(noSight, 0.3, 2.8).slow).toBe(false);
    expect(pictures(noSight, 0.3, 3.6).slow).toBe(true);
  });

  it("is well at ten pictures a second", () => {
    const state = pictures(noSight, 0.1, 8);
    expect(state.slow).toBe(false);
    expect(state.interval).toBeCloseTo(0.1, 6);
  });

  it("is slow under five a second, and well again only from six on", () => {
    const fairly = pictures(noSight, 1 / 5.5, 12);
    expect(fairly.slow).toBe(false);
    const slow = pictures(noSight, 0.25, 12);
    expect(slow.slow).toBe(true);
    expect(pictures(slow, 1 / 5.5, 30).slow).toBe(true);
    expect(pictures(slow, 0.1, 30).slow).toBe(false);
  });

  it("is one of late: an hour of good pictures does not hide that they are slow now", () => {
    const long = pictures(noSight, 0.05, 600);
    expect(pictures(long, 0.4, 10).slow).toBe(true);
  });

  it("is the plain mean at first, so that one hiccup is not the pace", () => {
    let state = watchSight(noSight, 4, true, false);
    for (const t of [4.1, 4.2, 4.3, 5.1]) state = watchSight(state, t, true, false);
    // Gaps of 0.1, 0.1, 0.1 and 0.8 s, each weighted by its own length: 0.67 / 1.1.
    expect(state.interval).toBeCloseTo(0.67 / 1.1, 9);
    expect(state.slow).toBe(false);
  });

  it("begins anew after a pause of more than three seconds", () => {
    const slow = pictures(noSight, 0.3, 6);
    const later = watchSight(slow, slow.t! + 3.1, true, true);
    expect(later).toMatchObject({ slow: false, interval: 0, since: slow.t! + 3.1 });
    expect(watchSight(slow, slow.t! + 2.9, true, true).slow).toBe(true);
  });
});

describe("time out of sight", () => {
  const set = pictures(noSight, 0.1, 5);
  const away = (seconds: number, counting = true) =>
    pictures(pictures(set, 0.1, seconds, false, counting), 0.1, 0.2, true, counting);

  it("counts from a second on, each stretch of it", () => {
    expect(away(0.8).lostSeconds).toBe(0);
    expect(away(1.3).lostSeconds).toBeCloseTo(1.3, 6);
    const twice = pictures(pictures(away(1.3), 0.1, 2, false), 0.1, 0.2);
    expect(twice.lostSeconds).toBeCloseTo(3.3, 6);
  });

  it("is over once the user is seen again", () => {
    const back = pictures(away(1.3), 0.1, 4);
    expect(back.lostSeconds).toBeCloseTo(1.3, 6);
    expect(back.unseenSince).toBeUndefined();
  });

  it("misses nothing before the set", () => {
    expect(away(3, false)).toMatchObject({ lostSeconds: 0, unseenSince: undefined });
    // Who left before the first rep and came back in the set was not lost in it.
    expect(watchSight(away(3, false), 20, true, true).lostSeconds).toBe(0);
  });

  it("belongs to the movement after it, and is then forgotten", () => {
    const lost = away(2);
    expect(noLoss(lost)).toEqual({ ...lost, lostSeconds: 0 });
  });
});

describe("why something in a rep was not judged", () => {
  const SIGHT = { setup: [] as readonly SetupCheck[], sight: noSight };
  const light = (ok: boolean): SetupCheck => ({ name: "light", ok, instruction: ok ? "" : "More light." });
  const frames = (over: Partial<Measurement> = {}, signals = standingUp, gap = 0.05) =>
    Array.from({ length: 40 }, (_, i) => measurement(3 + i * gap, signals, over));
  const trouble = (some: readonly Measurement[], setup: readonly SetupCheck[] = [], judgedAll = false) =>
    sightOf({ during: some }, judgedAll, { ...SIGHT, setup })?.trouble;

  it("is none where everything was judged or nothing stood in the way", () => {
    expect(sightOf({ during: frames() }, true, SIGHT)).toBeUndefined();
    expect(sightOf({ during: frames() }, false, SIGHT)).toBeUndefined();
    expect(sightOf({ during: [] }, false, SIGHT)).toBeUndefined();
    expect(sightOf({ during: frames({ azimuth: 60 }) }, true, SIGHT)).toBeUndefined();
  });

  it("is fewer than five pictures a second, even where everything was judged: others may have been missed", () => {
    expect(trouble(frames({}, standingUp, 0.21))).toBe("slow");
    expect(trouble(frames({}, standingUp, 0.19))).toBeUndefined();
    expect(trouble(frames({}, standingUp, 0.21), [], true)).toBe("slow");
  });

  it("is the dark, where the light is not enough", () => {
    expect(trouble(frames(), [light(false)])).toBe("dark");
    expect(trouble(frames(), [light(true)])).toBeUndefined();
    expect(trouble(frames(), [{ name: "distance", ok: false, instruction: "Further off." }])).toBeUndefined();
  });

  it("is a body turned by more than 25 degrees, to either side", () => {
    expect(trouble(frames({ azimuth: 26 }))).toBe("turned");
    expect(trouble(frames({ azimuth: -26 }))).toBe("turned");
    expect(trouble(frames({ azimuth: 24 }))).toBeUndefined();
    expect(trouble(frames({ azimuth: undefined, spread: 0.2 }))).toBeUndefined();
  });

  it("is told by the shoulders' width where the turn is not known, but not of who lies", () => {
    expect(trouble(frames({ azimuth: undefined, spread: 0.5 }))).toBe("turned");
    expect(trouble(frames({ spread: 0.44 }))).toBeUndefined();
    expect(trouble(frames({ spread: 0.9 }, lyingFlat))).toBeUndefined();
  });

  it("is what most of the frames show, not a few", () => {
    const [some, turned] = [frames(), frames({ azimuth: 40 })];
    expect(trouble([...some.slice(0, 25), ...turned.slice(25)])).toBeUndefined();
    expect(trouble([...some.slice(0, 15), ...turned.slice(15)])).toBe("turned");
  });

  it("is parts out of the picture in more than half of the frames", () => {
    const [whole, cut] = [frames(), frames({ unseen: ["knees"] })];
    expect(trouble(cut)).toBe("hidden");
    expect(trouble([...cut.slice(0, 21), ...whole.slice(21)])).toBe("hidden");
    expect(trouble([...cut.slice(0, 20), ...whole.slice(20)])).toBeUndefined();
  });

  it("is the first of several in this order: slow, dark, turned, hidden", () => {
    const all = { azimuth: 50, unseen: ["head"] } as const;
    expect(trouble(frames(all, standingUp, 0.25), [light(false)])).toBe("slow");
    expect(trouble(frames(all), [light(false)])).toBe("dark");
    expect(trouble(frames(all))).toBe("turned");
  });

  it("goes with the time that the user was out of sight, which is told in any case", () => {
    const sight = { ...noSight, lostSeconds: 2.4 };
    expect(sightOf({ during: frames() }, true, { setup: [], sight })).toEqual({ lostSeconds: 2.4 });
    expect(sightOf({ during: frames({ azimuth: 50 }) }, false, { setup: [], sight })).toEqual({
      trouble: "turned",
      lostSeconds: 2.4,
    });
    expect(sightOf({ during: frames({ azimuth: 50 }) }, false, SIGHT)).toEqual({ trouble: "turned" });
  });
});
