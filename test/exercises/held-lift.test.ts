/** What a live lift that is held shows, of heights and holds that are given. */
import { describe, expect, it } from "vitest";
import { createCoach } from "../../src/core/coach.ts";
import type { LiveHold } from "../../src/core/exercise.ts";
import type { Measurement } from "../../src/core/kinematics/measurement.ts";
import type { Signals } from "../../src/core/quantity.ts";
import { heldPhase, legMeter } from "../../src/exercises/patterns/held-lift.ts";
import { measurement } from "../core/measured.ts";

const { context } = createCoach();
const NOT_HELD: LiveHold = { seconds: 0, now: false };
const at = (t: number, legLift: number): Measurement => measurement(t, { legLift });
const height = ({ signals }: Measurement) => signals.legLift!;

describe("the phase of a lift", () => {
  const phase = (m: Measurement, out: readonly Measurement[] | undefined, hold: LiveHold = NOT_HELD) =>
    heldPhase(() => hold, height)(m, out, context);

  it("is rest where nothing has begun", () => {
    expect(phase(at(1, 20), undefined, { seconds: 3, now: true })).toBe("rest");
  });

  it("is a hold once it has lasted for a quarter of a second and goes on", () => {
    const out = [at(0, 5)];
    expect(phase(at(1, 20), out, { seconds: 0.25, now: true })).toBe("hold");
    expect(phase(at(1, 20), out, { seconds: 0.24, now: true })).toBe("lifting");
    expect(phase(at(1, 20), out, { seconds: 3, now: false })).toBe("lifting");
  });

  it("asks for the hold of all pictures and this one, with the user's levels", () => {
    const asked: unknown[] = [];
    const out = [at(0, 5), at(0.1, 6)];
    const hold = (frames: readonly Measurement[], given: typeof context) => {
      asked.push(frames, given);
      return NOT_HELD;
    };
    heldPhase(hold, height)(at(0.2, 7), out, context);
    expect(asked).toEqual([[...out, at(0.2, 7)], context]);
  });

  it("goes down where it is lower than the last picture that is 0.15 s old", () => {
    const out = [at(0.5, 0), at(0.7, 30), at(0.84, 10), at(0.9, 0)];
    expect(phase(at(1, 9), out)).toBe("lowering");
    expect(phase(at(1, 10), out)).toBe("lifting");
    expect(phase(at(1, 11), out)).toBe("lifting");
    expect(phase(at(1, 5), [at(0.9, 10)])).toBe("lifting");
  });
});

describe("the meter of the legs", () => {
  const meter = (signals: Signals, rest: Signals, usual: Signals = {}) =>
    legMeter!(measurement(0, signals), { ...context, rest, usual });

  it("begins at rest, and its goal is where legs have clearly left the floor up to a little over the usual", () => {
    expect(meter({ legLift: 9 }, { legLift: -3 })).toEqual({
      signal: "legLift",
      value: 9,
      low: -3,
      high: 30,
      goal: 2,
      goalEnd: 18,
    });
    expect(meter({ legLift: 9 }, { legLift: -3 }, { legLift: 10 })).toMatchObject({ goalEnd: 14 });
    expect(meter({ legLift: 9 }, { legLift: -3 }, { legLift: 30 })).toMatchObject({ goalEnd: 24 });
  });

  it("is none where the legs are not seen", () => {
    expect(meter({ armLift: 9 }, { legLift: -3 })).toBeUndefined();
  });
});
