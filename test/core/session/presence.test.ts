import { describe, expect, it } from "vitest";
import type { Measurement } from "../../../src/core/kinematics/measure.ts";
import {
  nobodyThere,
  type PresenceRules,
  type PresenceState,
  watchPresence,
} from "../../../src/core/session/presence.ts";
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
    const stood = { still: false, foot: { x: 70, y: 10 } };
    expect(went({ seconds: 3, seen: stood })).toEqual(["disarmed 1.5"]);
    const shuffle = [12, 24, 36, 48, 60, 70].map((x) => ({ seconds: 0.4, seen: { foot: { x, y: 10 } } }));
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
