/** Sets, rests, losing sight, and the commands that the app gives. */
import { describe, expect, it } from "vitest";
import { type CoachCommand, type CoachState, command, createCoach } from "../../src/core/coach.ts";
import { english } from "../../src/core/coaching/english.ts";
import { summaryOf } from "../../src/core/coaching/summary.ts";
import type { CoachEvent } from "../../src/core/events.ts";
import type { PoseFrame } from "../../src/core/landmark.ts";
import { german } from "../../src/messages/phrases/german.ts";
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

  it("in the middle of a rep never invents one", () => {
    const [down, bottom, up, top] = goodMorning() as [Move, Move, Move, Move];
    const script = [
      still(1),
      ...hinges(1),
      down,
      bottom,
      away(3),
      { ...up, seconds: 0.2 },
      top,
      still(1),
      ...hinges(1),
    ];
    expect(new Session().film(...script).reps().length).toBeLessThanOrEqual(3);
    const gone = [still(1), down, bottom, away(6), { ...up, seconds: 0.1 }, still(2)];
    expect(new Session().film(...gone).reps()).toEqual([]);
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
      { type: "set-reps", reps: 0 },
      { type: "set-hold", seconds: 2 },
      { type: "choose-exercise", exercise: "superman" },
    ];
    for (const order of orders) expect(new Session().order(order).events).toEqual([]);
  });
});

/** The shape at the end of a move from standing. */
const film0 = (move: Move): NonNullable<Filming["from"]> => ({ ...LYING, stance: "standing", ...move.to });
