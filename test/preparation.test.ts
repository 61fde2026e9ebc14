import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { CoachCommand } from "../src/core/coach.ts";
import type { CoachEvent } from "../src/core/events.ts";
import type { PoseFrame } from "../src/core/landmark.ts";
import { noSight } from "../src/core/session/sight.ts";
import type { CoachState } from "../src/core/session/state.ts";
import type { SetupCheck } from "../src/core/view.ts";
import { Preparation } from "../src/preparation.ts";
import type { LiveSession, LiveSink, LiveStatus } from "../src/run/live.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function staged({ countdown = 0, afresh = false } = {}) {
  const commands: CoachCommand[] = [];
  const ticks: number[] = [];
  const hands = { off: true };
  let over = 0;
  let sink: LiveSink = {};
  const session = {
    command: (order: CoachCommand) => commands.push(order),
    subscribe(given: LiveSink) {
      sink = given;
      return () => {};
    },
  } as unknown as LiveSession;
  const preparation = new Preparation({
    session,
    countdown: () => countdown,
    afresh: () => afresh,
    handsOff: () => hands.off,
    onTick: (left) => ticks.push(left),
    onOver: () => {
      over += 1;
    },
  });
  const setup: SetupCheck[] = [{ name: "side-on", ok: false, instruction: "Turn." }];
  /** A step of the coach, and what of its events is heard. */
  const step = (...events: CoachEvent[]): readonly CoachEvent[] => {
    const state = { setup, sight: { ...noSight, slow: true } } as Partial<CoachState> as CoachState;
    sink.onStep?.(state, events, {} as PoseFrame, 0);
    return preparation.heard(state, events);
  };
  const status = (kind: LiveStatus["kind"]) => sink.onStatus?.({ kind } as LiveStatus);
  const close = () => sink.onClose?.(undefined);
  return { preparation, commands, ticks, hands, setup, status, step, close, over: () => over };
}

const PAUSE = { type: "pause", reason: "preparing" };
const RESUME = { type: "resume", reason: "preparing" };
const AFRESH = { type: "start-afresh" };
const armed: CoachEvent = { type: "armed", t: 1, exercise: "good-morning" };
const ready: CoachEvent = { type: "cue", t: 2, text: "Ready.", about: { kind: "ready" } };
const turn: CoachEvent = { type: "cue", t: 2, text: "Turn.", about: { kind: "setup", check: "side-on" } };
const rep = { type: "rep", t: 4 } as CoachEvent;
const noRep = { type: "no-rep", t: 4 } as CoachEvent;
const silent: CoachEvent = { type: "paused", t: 1, reason: "preparing" };

describe("before the first set", () => {
  test("the coach looks from its first picture on, and goes on when it is asked to begin", () => {
    const { preparation, commands, status, over } = staged();
    preparation.begin(true);
    status("opening");
    status("running");
    expect(preparation.now.value).toBe("choosing");
    preparation.start();
    expect([preparation.now.value, commands, over()]).toEqual([undefined, [], 1]);
  });

  test.each([
    ["who is ready", ready],
    ["who has done a rep", rep],
    ["whose movement does not count", noRep],
    ["whose hold is ticked", { type: "hold-tick", t: 3, count: 1 } as CoachEvent],
  ])("%s has begun: that is heard, and so is all that follows", (_, event) => {
    const { preparation, commands, step } = staged();
    preparation.begin(true);
    expect(step(armed)).toEqual([]);
    expect(preparation.now.value).toBe("choosing");
    expect(step(event)).toEqual([event]);
    expect(preparation.now.value).toBeUndefined();
    expect(step(armed, turn)).toEqual([armed, turn]);
    expect(commands).toEqual([]);
  });

  test("what to mend is said to who has let go of the machine, and nothing else", () => {
    const { preparation, step, hands } = staged();
    preparation.begin(true);
    hands.off = false;
    expect(step(turn)).toEqual([]);
    hands.off = true;
    expect(step(turn)).toEqual([turn]);
    expect(step(armed, { type: "phase", t: 1, phase: "lowering" })).toEqual([]);
    hands.off = false;
    preparation.start();
    expect(step(turn)).toEqual([turn]);
  });

  test("what there was to mend meanwhile is said as soon as somebody lets go, once, unless it is mended", () => {
    const { preparation, step, hands, setup } = staged();
    preparation.begin(true);
    hands.off = false;
    expect(step(turn)).toEqual([]);
    expect(step()).toEqual([]);
    hands.off = true;
    expect(step()).toEqual([turn]);
    expect(step()).toEqual([]);
    hands.off = false;
    step(turn);
    setup.splice(0, 1, { name: "side-on", ok: true, instruction: "" });
    hands.off = true;
    expect(step()).toEqual([]);
  });

  test("that a device is slow is told, if not before, then with the first words of the set", () => {
    const { preparation, step, hands } = staged();
    const slow: CoachEvent = { type: "cue", t: 2, text: "Slow.", about: { kind: "slow" } };
    preparation.begin(true);
    hands.off = false;
    expect(step(slow)).toEqual([]);
    expect(step(ready)).toEqual([slow, ready]);
    expect(step()).toEqual([]);
  });

  test("where something else comes first, what was done while choosing is forgotten", async () => {
    const { preparation, commands, step, over } = staged({ afresh: true });
    preparation.begin(true);
    expect(step(ready)).toEqual([]);
    expect([preparation.now.value, commands]).toEqual(["choosing", []]);
    await Promise.resolve();
    expect([preparation.now.value, commands, over()]).toEqual([undefined, [AFRESH], 1]);
  });

  test("a countdown tells each of its seconds and then lets the coach begin, once", () => {
    const { preparation, commands, ticks, status } = staged({ countdown: 3 });
    preparation.begin(true);
    status("running");
    preparation.start();
    preparation.start();
    expect(preparation.now.value).toBe("counting");
    vi.advanceTimersByTime(2999);
    expect([ticks, commands]).toEqual([[3, 2, 1], [PAUSE]]);
    vi.advanceTimersByTime(1);
    expect(commands).toEqual([PAUSE, RESUME]);
    vi.advanceTimersByTime(9000);
    expect(commands).toHaveLength(2);
  });

  test("who is ready is counted down to, and told so afterwards", async () => {
    const { preparation, commands, step } = staged({ countdown: 3 });
    preparation.begin(true);
    expect(step(ready)).toEqual([]);
    await Promise.resolve();
    expect([preparation.now.value, commands]).toEqual(["counting", [PAUSE]]);
    expect(step(silent)).toEqual([]);
    vi.advanceTimersByTime(3000);
    expect(commands).toEqual([PAUSE, RESUME]);
    expect(step(ready)).toEqual([ready]);
  });

  test("another camera in mid-countdown waits for its end too", () => {
    const { preparation, commands, status } = staged({ countdown: 3 });
    preparation.begin(true);
    preparation.start();
    status("running");
    expect(commands).toEqual([PAUSE, PAUSE]);
    vi.advanceTimersByTime(3000);
    status("running");
    expect(commands).toEqual([PAUSE, PAUSE, RESUME]);
  });

  test("leaving during the countdown starts nothing", () => {
    const { preparation, commands, close, over } = staged({ countdown: 5 });
    preparation.begin(true);
    preparation.start();
    close();
    vi.advanceTimersByTime(9000);
    expect([commands, over()]).toEqual([[PAUSE], 0]);
    expect(preparation.now.value).toBeUndefined();
  });

  test("a sample needs none: all of it is heard, but for the pauses that nobody asked for", () => {
    const { preparation, commands, step } = staged();
    preparation.begin(false);
    expect(step(armed, silent, { type: "paused", t: 1, reason: "user" })).toEqual([
      armed,
      { type: "paused", t: 1, reason: "user" },
    ]);
    expect(commands).toEqual([]);
  });
});
