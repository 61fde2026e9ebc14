import { describe, expect, it } from "vitest";
import type { Measurement } from "../../../src/core/kinematics/measurement.ts";
import {
  nobodyThere,
  type PresenceRules,
  type PresenceState,
  watchPresence,
} from "../../../src/core/session/presence.ts";
import { canonicalPoint } from "../../../src/core/space.ts";
import { lyingFlat, measurement, standingUp } from "../measured.ts";

const RULES: PresenceRules = {
  starting: (m) =>
    m.posture === "upright" ? "good-morning" : m.posture === "prone" ? "superman" : undefined,
  belongs: (exercise, m) =>
    exercise === "superman" ? m.posture === "prone" : m.posture === "upright" || m.posture === "hinged",
};

interface Stretch {
  readonly seconds: number;
  /** `undefined`: nobody is seen. */
  readonly seen?: Partial<Measurement>;
  readonly lying?: boolean;
}

/** When each change happened, tenths of a second apart. */
function changes(stretches: readonly Stretch[], from: PresenceState = nobodyThere) {
  let state = from;
  const log: string[] = [];
  let tenths = 0;
  for (const { seconds, seen, lying } of stretches)
    for (const until = tenths + Math.round(10 * seconds); tenths < until; tenths += 1) {
      const t = tenths / 10;
      const m = seen && measurement(t, lying ? lyingFlat : standingUp, { still: true, ...seen });
      const [next, happened] = watchPresence(state, t, m, RULES);
      state = next;
      log.push(...happened.map((change) => `${change} ${t.toFixed(1)}`));
    }
  return { log, state };
}

describe("arming", () => {
  it("takes a third of a second of stillness in the start posture", () => {
    expect(changes([{ seconds: 0.3, seen: {} }]).log).toEqual([]);
    const { log, state } = changes([{ seconds: 0.6, seen: {} }]);
    expect(log).toEqual(["armed 0.3"]);
    expect(state.armed).toBe("good-morning");
  });

  it("starts over when the lifter stirs or is not seen in between", () => {
    const stir = { seconds: 0.2, seen: {} };
    expect(
      changes([stir, { seconds: 0.1, seen: { still: false } }, stir, { seconds: 0.2 }, stir]).log,
    ).toEqual([]);
  });

  it("never comes of walking about, sitting or squatting", () => {
    expect(changes([{ seconds: 5, seen: { still: false } }]).log).toEqual([]);
    expect(changes([{ seconds: 5, seen: { posture: "other" } }]).log).toEqual([]);
    expect(changes([{ seconds: 5, seen: { posture: "hinged" } }]).log).toEqual([]);
  });

  it("knows since when", () => {
    const { state } = changes([
      { seconds: 1, seen: { still: false } },
      { seconds: 1, seen: {} },
    ]);
    expect(state.armedSince).toBeCloseTo(1.3);
    expect(changes([{ seconds: 3, seen: { posture: "other" } }], state).state.armedSince).toBeUndefined();
    expect(changes([{ seconds: 5 }], state).state.armedSince).toBeUndefined();
  });

  it("knows a superman by its posture", () => {
    expect(changes([{ seconds: 1, seen: {}, lying: true }]).state.armed).toBe("superman");
  });
});

describe("a set in progress", () => {
  const armed = changes([{ seconds: 1, seen: {} }]).state;
  const went = (...stretches: Stretch[]) => changes(stretches, armed).log;

  it("goes on through movement within the exercise", () => {
    expect(went({ seconds: 6, seen: { posture: "hinged", still: false } })).toEqual([]);
  });

  it("survives a second out of posture, not two", () => {
    expect(
      went({ seconds: 1.2, seen: { posture: "other", still: false } }, { seconds: 1, seen: {} }),
    ).toEqual([]);
    const ended = changes([{ seconds: 3, seen: { posture: "other", still: false } }], armed);
    expect(ended.log).toEqual(["disarmed 1.5"]);
    expect(ended.state.armed).toBeUndefined();
  });

  it("ends when the feet have walked away, and follows small steps", () => {
    const stood = { still: false, foot: canonicalPoint(70, 10) };
    expect(went({ seconds: 3, seen: stood })).toEqual(["disarmed 1.5"]);
    const shuffle = [12, 24, 36, 48, 60, 70].map((x) => ({
      seconds: 0.4,
      seen: { foot: canonicalPoint(x, 10) },
    }));
    expect(went(...shuffle)).toEqual([]);
  });

  it("says lost after a second out of sight, ends after four, and says found on return", () => {
    expect(went({ seconds: 0.8 }, { seconds: 1, seen: {} })).toEqual([]);
    expect(went({ seconds: 2 }, { seconds: 1, seen: {} })).toEqual(["lost 1.0", "found 2.0"]);
    const gone = changes([{ seconds: 6 }, { seconds: 0.2, seen: { still: false } }], armed);
    expect(gone.log).toEqual(["lost 1.0", "disarmed 4.0", "found 6.0"]);
    expect(gone.state.armed).toBeUndefined();
  });
});

describe("what presence remembers", () => {
  const armed = changes([{ seconds: 1, seen: {} }]).state;
  const watch = (state: PresenceState, t: number, seen: Partial<Measurement> | undefined) =>
    watchPresence(state, t, seen && measurement(t, standingUp, { still: true, ...seen }), RULES);

  it("is where the feet of who stands are, and the hips of who lies, and how large the body is", () => {
    expect(armed.place).toEqual({ at: { x: 0, y: 10 }, scale: 100 });
    const lying = changes([
      { seconds: 1, lying: true, seen: { hip: canonicalPoint(7, 31), scale: 240 } },
    ]).state;
    expect(lying.place).toEqual({ at: { x: 7, y: 31 }, scale: 240 });
    const left = changes([{ seconds: 1, seen: { facing: -1, foot: canonicalPoint(40, 12) } }]).state;
    expect(left.place).toEqual({ at: { x: -40, y: 12 }, scale: 100 });
  });

  it("is a place that moves with small steps in the start posture, and with nothing else", () => {
    const stepped = watch(armed, 2, { foot: canonicalPoint(30, 10), scale: 105 })[0];
    expect(stepped.place).toEqual({ at: { x: 30, y: 10 }, scale: 105 });
    const stirring = watch(armed, 2, { foot: canonicalPoint(30, 10), still: false })[0];
    expect(stirring.place).toEqual(armed.place);
    const hinged = watch(armed, 2, { foot: canonicalPoint(30, 10), posture: "hinged" })[0];
    expect(hinged.place).toEqual(armed.place);
  });

  it("is left by 0.45 of a leg, in any direction", () => {
    const away = (x: number, y: number) =>
      watch(armed, 2, { foot: canonicalPoint(x, 10 + y), still: false })[0].awaySince !== undefined;
    expect([away(44, 0), away(46, 0), away(-46, 0)]).toEqual([false, true, true]);
    expect([away(0, 44), away(0, -46)]).toEqual([false, true]);
    expect([away(31, 31), away(33, 33)]).toEqual([false, true]);
  });

  it("is nowhere for who was armed without one", () => {
    const { place: _, ...placeless } = armed;
    const state = { ...placeless, place: undefined };
    expect(watch(state, 2, { foot: canonicalPoint(400, 10), still: false })[0].awaySince).toBeUndefined();
  });

  it("is being away for a second and a half, in one piece", () => {
    const out = { posture: "other" } as const;
    const since = watch(armed, 2, out)[0];
    expect(since).toMatchObject({ awaySince: 2, armed: "good-morning" });
    expect(watch(since, 3.4, out)[1]).toEqual([]);
    const [gone, told] = watch(since, 3.5, out);
    expect(told).toEqual(["disarmed"]);
    expect(gone).toEqual({ ...nobodyThere });
    const back = watch(since, 3, {})[0];
    expect(back.awaySince).toBeUndefined();
    expect(watch(watch(back, 3.2, out)[0], 4, out)[1]).toEqual([]);
  });

  it("is nothing of the place and the time away once nobody has been seen for four seconds", () => {
    const out = watch(watch(armed, 2, { posture: "other" })[0], 3, undefined)[0];
    expect(out).toMatchObject({ armed: "good-morning", awaySince: 2, unseenSince: 3, lost: false });
    const lost = watch(out, 4, undefined);
    expect(lost[1]).toEqual(["lost"]);
    expect(watch(lost[0], 6.9, undefined)).toMatchObject([{ armed: "good-morning", lost: true }, []]);
    const [gone, told] = watch(lost[0], 7, undefined);
    expect(told).toEqual(["disarmed"]);
    expect(gone).toEqual({ ...nobodyThere, unseenSince: 3, lost: true });
    // Who was not armed is not disarmed.
    expect(watch({ ...nobodyThere, unseenSince: 3, lost: true }, 9, undefined)[1]).toEqual([]);
    expect(watch(gone, 9, {})[1]).toEqual(["found"]);
    expect(watch(watch(gone, 9, {})[0], 9.1, {})[1]).toEqual([]);
  });

  it("is the start posture of one exercise: another one begins anew", () => {
    const begun = watch(nobodyThere, 1, {})[0];
    expect(begun.readySince).toEqual({ exercise: "good-morning", t: 1 });
    const lain = watchPresence(begun, 1.2, measurement(1.2, lyingFlat, { still: true }), RULES)[0];
    expect(lain.readySince).toEqual({ exercise: "superman", t: 1.2 });
    const [armedNow, told] = watch(begun, 1.3, {});
    expect(told).toEqual(["armed"]);
    expect(armedNow).toMatchObject({ armed: "good-morning", readySince: undefined, awaySince: undefined });
  });

  it("is nothing of who is in no start posture", () => {
    expect(watch(nobodyThere, 2, { posture: "other" })).toEqual([nobodyThere, []]);
  });

  it("is told in order: found, then armed or disarmed", () => {
    const lost: PresenceState = {
      ...nobodyThere,
      readySince: { exercise: "good-morning", t: 1 },
      lost: true,
    };
    expect(watch(lost, 2, {})[1]).toEqual(["found", "armed"]);
    const away: PresenceState = { ...armed, awaySince: 1, lost: true };
    expect(watch(away, 3, { posture: "other" })[1]).toEqual(["found", "disarmed"]);
  });
});
