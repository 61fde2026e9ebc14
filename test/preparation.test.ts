import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { CoachCommand } from "../src/core/coach.ts";
import { Preparation } from "../src/preparation.ts";
import type { LiveSession, LiveSink, LiveStatus } from "../src/run/live.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function staged() {
  const commands: CoachCommand[] = [];
  const ticks: number[] = [];
  let sink: LiveSink = {};
  const session = {
    command: (order: CoachCommand) => commands.push(order),
    subscribe(given: LiveSink) {
      sink = given;
      return () => {};
    },
    now: {},
  } as unknown as LiveSession;
  const preparation = new Preparation(session, (left) => ticks.push(left));
  const status = (kind: LiveStatus["kind"]) => sink.onStatus?.({ kind } as LiveStatus);
  return { preparation, commands, ticks, status, close: () => sink.onClose?.(undefined) };
}

const PAUSE = { type: "pause", reason: "preparing" };
const RESUME = { type: "resume", reason: "preparing" };

describe("before the first set", () => {
  test("the coach stands still from its first picture until it is asked to begin", () => {
    const { preparation, commands, status } = staged();
    preparation.begin(true);
    status("opening");
    expect(commands).toEqual([]);
    status("running");
    expect(commands).toEqual([PAUSE]);
    expect(preparation.now.value).toBe("choosing");
    preparation.start(0);
    expect(commands).toEqual([PAUSE, RESUME]);
    expect(preparation.now.value).toBeUndefined();
  });

  test("another camera is looked at the same way, and in the set no more", () => {
    const { preparation, commands, status } = staged();
    preparation.begin(true);
    status("running");
    status("running");
    preparation.start(0);
    status("running");
    expect(commands).toEqual([PAUSE, PAUSE, RESUME]);
  });

  test("a countdown tells each of its seconds and then lets the coach begin, once", () => {
    const { preparation, commands, ticks, status } = staged();
    preparation.begin(true);
    status("running");
    preparation.start(3);
    preparation.start(3);
    expect(preparation.now.value).toBe("counting");
    vi.advanceTimersByTime(2999);
    expect([ticks, commands.length]).toEqual([[3, 2, 1], 1]);
    vi.advanceTimersByTime(1);
    expect(commands).toEqual([PAUSE, RESUME]);
    vi.advanceTimersByTime(9000);
    expect(commands).toHaveLength(2);
  });

  test("leaving during the countdown starts nothing", () => {
    const { preparation, commands, status, close } = staged();
    preparation.begin(true);
    status("running");
    preparation.start(5);
    close();
    vi.advanceTimersByTime(9000);
    expect(commands).toEqual([PAUSE]);
    expect(preparation.now.value).toBeUndefined();
  });

  test("a sample needs none", () => {
    const { preparation, commands, status } = staged();
    preparation.begin(false);
    status("running");
    expect(commands).toEqual([]);
  });
});
