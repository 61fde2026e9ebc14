/** Sets, rests, losing sight, and the commands that the app gives. */

import { describe, expect, it } from "vitest";
import { type CoachCommand, command, createCoach } from "../../src/core/coach.ts";
import { english } from "../../src/core/coaching/english.ts";
import { summaryOf } from "../../src/core/coaching/summary.ts";
import type { CoachEvent } from "../../src/core/events.ts";
import type { PoseFrame } from "../../src/core/landmark.ts";
import type { CoachState } from "../../src/core/session/state.ts";
import german from "../../src/messages/de/phrases.ts";
import { LYING } from "./lifter/figure.ts";
import { away, type Filming, film, goodMorning, type Move, still, superman, times } from "./lifter/film.ts";
import { getUp, lieDown, walk } from "./lifter/scenes.ts";
import { of, watch } from "./watch.ts";

/** A session in parts: films and orders, one after the other on one clock. */
class Session {
  state: CoachState;
  readonly events: CoachEvent[] = [];
  private clock = 0;

  constructor(
    options: Parameters<typeof createCoach>[0] = {},
    private readonly filming: Filming = {},
  ) {
    this.state = createCoach(options);
  }

  film(...script: Move[]): this {
    return this.frames(film(script, { ...this.filming, startAt: this.clock }));
  }

  frames(frames: readonly PoseFrame[]): this {
    const { state, events } = watch(frames, this.state);
    this.state = state;
    this.events.push(...events);
    this.clock = frames.at(-1)!.t + 1 / 15;
    return this;
  }

  order(order: CoachCommand): this {
    const [state, events] = command(this.state, order);
    this.state = state;
    this.events.push(...events);
    return this;
  }

  reps(): number[] {
    return of("rep", this).map(({ number }) => number);
  }
}
const lying = { from: LYING };
const hinges = (n: number): Move[] => times(n, goodMorning());
const lifts = (n: number): Move[] => times(n, superman());

describe("who looks ready only on the way", () => {
  /** Armed this long before (or after) the lift left the floor, and never still before it did. */
  const lifted = (armedBefore: number): number[] => {
    const session = new Session({}, lying).film(still(2.5), ...superman().slice(0, 2));
    const { cycle, presence } = session.state;
    const before = cycle.before.map((m) => ({ ...m, still: false }));
    const armedSince = cycle.out![0]!.t - armedBefore;
    session.state = {
      ...session.state,
      cycle: { ...cycle, before },
      presence: { ...presence, armedSince },
    };
    const [, , lower, rest] = superman();
    const [up] = superman();
    const frames = film([{ seconds: 0.01, to: up!.to! }, lower!, rest!], {
      ...lying,
      startAt: session.state.view.t + 1 / 15,
    });
    return session.frames(frames.slice(1)).reps();
  };

  it("has not begun a set: the lift left before anybody lay still", () => {
    expect(lifted(0.2)).toEqual([1]);
    expect(lifted(-0.2)).toEqual([]);
  });
});

describe("a set", () => {
  it("ends with its summary when the lifter walks off, and the next one counts from one", () => {
    const session = new Session().film(
      still(1),
      ...hinges(3),
      ...walk(0, 1.1),
      still(1.5),
      ...hinges(2),
      ...walk(1.1, 2),
      away(5),
    );
    expect(session.reps()).toEqual([1, 2, 3, 1, 2]);
    expect(of("set-summary", session)).toMatchObject([
      { set: 1, exercise: "good-morning", reps: 3, faults: {} },
      { set: 2, exercise: "good-morning", reps: 2 },
    ]);
    expect(of("rest", session)).toHaveLength(2);
    expect(session.state.view.status).toBe("resting");
  });

  it("sums up the faults of its counted reps in words", () => {
    const session = new Session()
      .film(
        still(1),
        ...times(3, goodMorning({ knee: 46 })),
        ...goodMorning({ depth: 30 }),
        ...goodMorning({ down: 0.6 }),
      )
      .order({ type: "end-set" });
    const [summary] = of("set-summary", session);
    expect(summary).toMatchObject({ reps: 4, faults: { "bent-knees": 3, "too-fast": 1 } });
    expect(summary!.facts).toMatchObject({ reps: 4, focus: { fault: "bent-knees", reps: 3 } });
    expect(summary!.text).toBe(summaryOf(summary!.facts, english));
    expect(summary!.text).toContain("1 not counted: hinge too short.");
  });

  it("without a movement ends in silence", () => {
    const session = new Session().film(still(2), ...walk(0, 1.2), away(5)).order({ type: "end-set" });
    expect(of("set-summary", session)).toEqual([]);
    expect(of("disarmed", session).length).toBeGreaterThan(0);
  });

  it("changes to supermans when the lifter lies down, hands-free", () => {
    const session = new Session().film(still(1), ...hinges(2), ...lieDown, still(1.5), ...lifts(2), ...getUp);
    expect(of("rep", session).map(({ exercise, number }) => `${exercise} ${number}`)).toEqual([
      "good-morning 1",
      "good-morning 2",
      "superman 1",
      "superman 2",
    ]);
    expect(of("set-summary", session)[0]).toMatchObject({ exercise: "good-morning", reps: 2 });
    expect(of("no-rep", session)).toEqual([]);
  });
});

describe("losing sight", () => {
  it("for half a second between reps costs nothing", () => {
    expect(new Session().film(still(1), ...hinges(1), away(0.5), still(0.5), ...hinges(1)).reps()).toEqual([
      1, 2,
    ]);
  });

  it("for a while is said once, keeps the count, and the set goes on", () => {
    const session = new Session().film(still(1), ...hinges(2), away(2.5), still(1), ...hinges(1));
    expect(session.reps()).toEqual([1, 2, 3]);
    expect(of("lost", session)).toHaveLength(1);
    expect(of("found", session)).toHaveLength(1);
    expect(of("cue", session).filter(({ about }) => about.kind === "lost")).toHaveLength(1);
    expect(of("set-summary", session)).toEqual([]);
  });

  it("for long ends the set, with what was counted", () => {
    const session = new Session().film(still(1), ...hinges(2), away(6));
    expect(of("set-summary", session)).toMatchObject([{ reps: 2 }]);
  });

  const [down, bottom, up, top] = goodMorning() as [Move, Move, Move, Move];
  const [lift, hold, lower, rest] = superman() as [Move, Move, Move, Move];
  const interrupted = (session: Session) => ({
    reps: session.reps(),
    reasons: of("no-rep", session).map(({ reason }) => reason),
    told: of("cue", session).filter(({ about }) => about.kind === "no-rep").length,
  });

  it.each([0.8, 1.5, 2.4, 3.7])(
    "for %f s at the bottom interrupts the rep: said once, not counted, not judged",
    (gap) => {
      const standing = new Session().film(
        still(1),
        ...hinges(1),
        down,
        bottom,
        away(gap),
        { ...up, seconds: 0.2 },
        top,
        still(1),
        ...hinges(1),
      );
      expect(interrupted(standing)).toEqual({ reps: [1, 2], reasons: ["interrupted"], told: 1 });
      expect(of("no-rep", standing)[0]!.rep).toMatchObject({ counted: false, faults: [], peak: {} });
      const prone = new Session({}, lying).film(
        still(1),
        ...lifts(1),
        lift,
        { ...hold, seconds: 1 },
        away(gap),
        { ...lower, seconds: 0.2 },
        rest,
        still(1),
        ...lifts(1),
      );
      expect(interrupted(prone)).toEqual({ reps: [1, 2], reasons: ["interrupted"], told: 1 });
    },
  );

  it("from which nobody comes back says nothing of a rep", () => {
    const gone = new Session().film(still(1), down, bottom, away(6), { ...up, seconds: 0.1 }, still(2));
    expect(interrupted(gone)).toEqual({ reps: [], reasons: [], told: 0 });
  });

  it("while walking off is no interrupted rep", () => {
    const off = new Session().film(
      still(1),
      ...hinges(2),
      ...walk(0, 1.2),
      away(2),
      ...walk(-1, 0),
      still(1),
      ...hinges(1),
    );
    expect(of("no-rep", off)).toEqual([]);
  });
});

describe("staying down without end", () => {
  it("is told once, and the coach's memory does not grow with it", () => {
    const [bend] = goodMorning() as [Move];
    const session = new Session({}, { fps: 10 }).film(still(1), bend, still(200));
    expect(of("no-rep", session)).toMatchObject([{ reason: "too-long", t: expect.closeTo(64, -1) }]);
    expect(session.state.cycle.out!.length).toBeLessThan(260);
    expect(session.film({ seconds: 2, to: { trunk: 2, thigh: 3 } }, still(1)).reps()).toEqual([]);
  });
});

describe("turning round", () => {
  it("between two reps keeps the set and its count", () => {
    const there = film([still(1), ...hinges(2)], { outlined: true });
    const turning = [60, 85, 100].flatMap((azimuthDeg, i) =>
      film([still(0.4)], { outlined: true, camera: { azimuthDeg }, startAt: 11.2 + i * 0.4 }),
    );
    const back = film([still(1.5), ...hinges(2)], {
      outlined: true,
      camera: { nearSide: "left" },
      startAt: 12.4,
    });
    const session = new Session().frames([...there.filter(({ t }) => t < 11.2), ...turning, ...back]);
    expect(session.reps()).toEqual([1, 2, 3, 4]);
    expect(of("set-summary", session)).toEqual([]);
  });
});

describe("starting afresh", () => {
  it("forgets without a word who was ready and what was done, and greets anew", () => {
    const session = new Session().film(still(2), ...hinges(1)).order({ type: "start-afresh" });
    expect(session.state.view).toMatchObject({ status: "setup", set: 1, reps: 0 });
    const before = session.events.length;
    session.film(still(2), ...hinges(1), still(1)).order({ type: "end-set" });
    expect(session.reps()).toEqual([1, 1]);
    const later = session.events.slice(before);
    expect(later.map(({ type }) => type)).not.toContain("disarmed");
    expect(later.flatMap((event) => (event.type === "cue" ? [event.about.kind] : []))).toContain("ready");
    expect(later.find(({ type }) => type === "set-summary")).toMatchObject({ set: 1, reps: 1 });
  });

  it("in the middle of a rep drops that rep", () => {
    const [down, bottom, up, top] = goodMorning() as [Move, Move, Move, Move];
    const session = new Session().film(still(1), down, bottom).order({ type: "start-afresh" });
    session.frames(film([up, top], { startAt: 6, from: film0(down) })).film(still(1));
    expect(session.reps()).toEqual([]);
  });
});

describe("pause", () => {
  it("counts nothing and says so; resuming goes on with the count", () => {
    const session = new Session()
      .film(still(1), ...hinges(2))
      .order({ type: "pause", reason: "phone" })
      .film(...hinges(2))
      .order({ type: "resume", reason: "back" })
      .film(still(1), ...hinges(1));
    expect(session.reps()).toEqual([1, 2, 3]);
    expect(of("paused", session)).toMatchObject([{ reason: "phone" }]);
    expect(of("resumed", session)).toMatchObject([{ reason: "back" }]);
    expect(of("set-summary", session)).toEqual([]);
  });

  it("shows itself, and twice is once", () => {
    const session = new Session()
      .film(still(1), ...hinges(1))
      .order({ type: "pause", reason: "a" })
      .order({ type: "pause", reason: "b" });
    expect(session.state.view).toMatchObject({ status: "paused", reps: 1 });
    expect(of("paused", session)).toHaveLength(1);
    session.order({ type: "resume", reason: "c" }).order({ type: "resume", reason: "d" });
    expect(of("resumed", session)).toHaveLength(1);
    expect(session.state.view.status).not.toBe("paused");
  });

  it("in the middle of a rep drops that rep: half of it was not seen", () => {
    const [down, bottom, up, top] = goodMorning() as [Move, Move, Move, Move];
    const session = new Session()
      .film(still(1), down, bottom)
      .order({ type: "pause", reason: "door" })
      .frames(film([up, top], { startAt: 6, from: film0(down) }))
      .order({ type: "resume", reason: "back" })
      .film(still(1));
    expect(session.reps()).toEqual([]);
  });

  it("stops the ticks of a hold", () => {
    const [lift, hold] = superman({ hold: 3 }) as [Move, Move];
    const session = new Session({}, lying)
      .film(still(1), lift, { ...hold, seconds: 1.2 })
      .order({ type: "pause", reason: "x" });
    const before = of("hold-tick", session).length;
    session.film({ seconds: 2, to: { arms: 19, chest: 11, legs: 14 } });
    expect(of("hold-tick", session)).toHaveLength(before);
  });
});

describe("choosing an exercise", () => {
  it("counts only that one", () => {
    expect(new Session({ exercise: "superman" }).film(still(1), ...hinges(2)).reps()).toEqual([]);
    expect(new Session({ exercise: "good-morning" }, lying).film(still(1), ...lifts(2)).reps()).toEqual([]);
    expect(new Session({ exercise: "superman" }, lying).film(still(1), ...lifts(2)).reps()).toEqual([1, 2]);
  });

  it("in the middle of another closes that set with its summary", () => {
    const session = new Session()
      .film(still(1), ...hinges(2))
      .order({ type: "choose-exercise", exercise: "superman" });
    expect(of("set-summary", session)).toMatchObject([{ exercise: "good-morning", reps: 2 }]);
    expect(of("disarmed", session)).toHaveLength(1);
    expect(session.film(still(1), ...hinges(2)).reps()).toEqual([1, 2]);
  });

  it("that is going on already changes nothing", () => {
    const session = new Session()
      .film(still(1), ...hinges(1))
      .order({ type: "choose-exercise", exercise: "good-morning" });
    expect(of("set-summary", session)).toEqual([]);
    expect(session.film(...hinges(1)).reps()).toEqual([1, 2]);
  });
});

describe("the app's other orders", () => {
  it("change nothing of what is seen: the setup, the phase, the range stay as measured", () => {
    const session = new Session().film(still(1), ...hinges(1), still(0.5));
    const before = session.state.view;
    const phases = of("phase", session).length;
    session.order({ type: "set-target", reps: 9 });
    expect(session.state.view).toEqual({ ...before, targetReps: 9 });
    session.film(still(0.3));
    expect(of("phase", session)).toHaveLength(phases);
    const { camera, sureness } = session.state.view;
    session.order({ type: "choose-exercise", exercise: "superman" });
    expect(session.state.view).toMatchObject({ status: "resting", sureness, camera });
  });

  it("choosing another exercise before a lifter who only stands there is no loss of sight", () => {
    const session = new Session().film(still(1.5)).order({ type: "choose-exercise", exercise: "superman" });
    expect(session.state.view).toMatchObject({ status: "setup", sureness: "sure" });
  });

  it("set-reps: the count goes on from there", () => {
    const session = new Session().film(still(1), ...hinges(1)).order({ type: "set-reps", reps: 6 });
    expect(session.state.view.reps).toBe(6);
    session.film(...hinges(2)).order({ type: "end-set" });
    expect(session.reps()).toEqual([1, 7, 8]);
    expect(of("set-summary", session)).toMatchObject([{ reps: 8 }]);
  });

  it("set-hold: a longer count before 'down', never under two seconds", () => {
    const ticks = (order: number): number[] => {
      const session = new Session({}, lying)
        .order({ type: "set-hold", seconds: order })
        .film(still(1), ...superman({ hold: 4.2 }));
      return of("hold-tick", session).map(({ count }) => count);
    };
    expect(ticks(3)).toEqual([1, 2, 3]);
    expect(ticks(0.5)).toEqual([1, 2]);
  });

  it("set-target: announced when reached, silent when taken back", () => {
    const cues = (session: Session) =>
      of("cue", session).filter(({ about }) => about.kind === "target-reached").length;
    expect(cues(new Session().order({ type: "set-target", reps: 2 }).film(still(1), ...hinges(3)))).toBe(1);
    const back = new Session({ targetReps: 2 }).order({ type: "set-target", reps: undefined });
    expect(cues(back.film(still(1), ...hinges(3)))).toBe(0);
    expect(back.state.view).not.toHaveProperty("targetReps");
  });

  it("set-phrases: the very next sentence is in the other words", () => {
    const session = new Session()
      .order({ type: "set-phrases", phrases: german })
      .film(still(1), ...hinges(2))
      .order({ type: "end-set" });
    expect(of("set-summary", session)[0]!.text).toMatch(/^2 Wiederholungen/);
  });

  it("end-set: one summary, and nothing to sum up a second time", () => {
    const session = new Session()
      .film(still(1), ...hinges(2))
      .order({ type: "end-set" })
      .order({ type: "end-set" });
    expect(of("set-summary", session)).toHaveLength(1);
    expect(session.film(still(0.5), ...hinges(1)).reps()).toEqual([1, 2, 1]);
    expect(session.state.view.set).toBe(2);
  });

  it("before anything was seen are harmless", () => {
    const orders: CoachCommand[] = [
      { type: "end-set" },
      { type: "resume", reason: "r" },
      { type: "start-afresh" },
      { type: "set-reps", reps: 0 },
      { type: "set-hold", seconds: 2 },
      { type: "choose-exercise", exercise: "superman" },
    ];
    for (const order of orders) expect(new Session().order(order).events).toEqual([]);
  });
});

/** The shape at the end of a move from standing. */
const film0 = (move: Move): NonNullable<Filming["from"]> => ({ ...LYING, stance: "standing", ...move.to });
