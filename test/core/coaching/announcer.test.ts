import { describe, expect, it } from "vitest";
import { createCoach } from "../../../src/core/coach.ts";
import { announceSetup } from "../../../src/core/coaching/announcer.ts";
import { english } from "../../../src/core/coaching/english.ts";
import type { BodyPart, CoachEvent, SetupCheckName } from "../../../src/core/events.ts";
import type { Measurement } from "../../../src/core/kinematics/measurement.ts";
import type { ExerciseName } from "../../../src/core/quantity.ts";
import type { CoachState } from "../../../src/core/session/state.ts";
import type { SetupCheck } from "../../../src/core/view.ts";
import { lyingFlat, measurement, standingUp } from "../measured.ts";
import { rep } from "../session/reps.ts";

interface Situation {
  /** Seconds that it lasts. */
  readonly seconds: number;
  readonly wrong?: readonly SetupCheckName[];
  readonly nobody?: boolean;
  readonly armed?: ExerciseName;
  /** Default: still. */
  readonly moving?: boolean;
  /** A movement is under way. */
  readonly out?: boolean;
  readonly reps?: number;
  readonly unseen?: readonly BodyPart[];
  readonly lost?: boolean;
  readonly slow?: boolean;
}

const check = (name: SetupCheckName, nobody: boolean): SetupCheck => ({
  name,
  ok: false,
  instruction: nobody ? english.nobody : english.setup[name],
});

const toldAbout = (event: CoachEvent, t: number): string => {
  if (event.type !== "cue") throw new Error(`Only cues are announced, no ${event.type}.`);
  expect(event.t).toBe(t);
  expect(event.text.length).toBeGreaterThan(3);
  const { about } = event;
  if ("check" in about) return `${about.kind} ${about.check}`;
  if ("exercise" in about) return `${about.kind} ${about.exercise}`;
  return "part" in about ? `${about.kind} ${about.part}` : about.kind;
};

function stateIn(before: CoachState, now: Situation, m: Measurement): CoachState {
  const { wrong = [], nobody = false, armed, out, reps = 0, lost = false, slow = false } = now;
  return {
    ...before,
    setup: wrong.map((name) => check(name, nobody)),
    presence: { ...before.presence, armed, lost },
    cycle: { ...before.cycle, out: out ? [m] : undefined },
    set: { ...before.set, reps: Array.from({ length: reps }, () => rep("good-morning", 3)) },
    sight: { ...before.sight, slow },
  };
}

/** What is said, and when, over situations that follow one another, ten frames a second. */
function said(situations: readonly Situation[]): [t: number, what: string][] {
  let state: CoachState = createCoach();
  const heard: [number, string][] = [];
  let frame = 0;
  let began = 0;
  for (const now of situations) {
    const { nobody, armed, moving, unseen = [], lost } = now;
    began += now.seconds;
    for (; frame / 10 < began - 1e-9; frame += 1) {
      const t = frame / 10;
      const signals = armed === "superman" ? lyingFlat : standingUp;
      const m = measurement(t, signals, { still: !moving, unseen });
      state = stateIn(state, now, m);
      const events: CoachEvent[] = [];
      state = { ...state, announcer: announceSetup(state, t, nobody || lost ? undefined : m, events) };
      heard.push(...events.map((event): [number, string] => [t, toldAbout(event, t)]));
    }
  }
  return heard;
}
const words = (situations: readonly Situation[]): string[] => said(situations).map(([, what]) => what);

describe("what is wrong with the setup", () => {
  it("is said after a second and a half, and again every eight seconds", () => {
    expect(said([{ seconds: 20, wrong: ["distance"] }])).toEqual([
      [1.5, "setup distance"],
      [9.5, "setup distance"],
      [17.5, "setup distance"],
    ]);
  });

  it("is not said of what mends by itself, however often", () => {
    const flicker: Situation[] = [
      { seconds: 1.4, wrong: ["level"] },
      { seconds: 0.2, wrong: [] },
    ];
    expect(said([...flicker, ...flicker, ...flicker])).toEqual([]);
    // Another trouble has its own second and a half.
    expect(
      said([
        { seconds: 1, wrong: ["level"] },
        { seconds: 1.4, wrong: ["distance"] },
      ]),
    ).toEqual([]);
  });

  it("is one thing at a time, the first of the list, the next one four seconds later at the earliest", () => {
    expect(
      said([
        { seconds: 2, wrong: ["light", "level"] },
        { seconds: 8, wrong: ["level"] },
      ]),
    ).toEqual([
      [1.5, "setup light"],
      [5.5, "setup level"],
    ]);
  });

  it("is said to an empty room every half minute only", () => {
    expect(said([{ seconds: 62, wrong: ["in-frame"], nobody: true }])).toEqual([
      [1.5, "setup in-frame"],
      [31.5, "setup in-frame"],
      [61.5, "setup in-frame"],
    ]);
  });

  it("is nothing where nothing is wrong", () => {
    expect(said([{ seconds: 30 }])).toEqual([]);
  });
});

describe("whoever is ready", () => {
  const ready: Situation = { seconds: 3, armed: "good-morning" };

  it("is told so once, with the exercise's reminder, after standing still for 0.7 s", () => {
    expect(said([{ ...ready, seconds: 20 }])).toEqual([
      [0.7, "ready good-morning"],
      [0.7, "reminder good-morning"],
    ]);
  });

  it("is not reminded twice of the same exercise, but of another one", () => {
    expect(words([ready, { seconds: 1 }, ready, { seconds: 1 }, { seconds: 3, armed: "superman" }])).toEqual([
      "ready good-morning",
      "reminder good-morning",
      "ready good-morning",
      "ready superman",
      "reminder superman",
    ]);
  });

  it("is greeted for the posture that lasted, not for the one on the way to the floor", () => {
    expect(
      said([
        { seconds: 0.6, armed: "good-morning" },
        { seconds: 2, armed: "superman" },
      ])[0],
    ).toEqual([1.3, "ready superman"]);
  });

  it("hears nothing over the way down: who stirs, has begun or has counted reps needs no word to go", () => {
    expect(words([{ ...ready, moving: true }])).toEqual([]);
    expect(words([{ ...ready, out: true }])).toEqual([]);
    expect(words([{ ...ready, reps: 1 }])).toEqual([]);
    // And is not greeted later in that set either.
    expect(words([{ ...ready, out: true }, ready])).toEqual([]);
    expect(said([{ ...ready, moving: true }, ready])[0]).toEqual([3, "ready good-morning"]);
  });

  it("who can't be judged is not ready: the setup is said instead", () => {
    for (const name of ["light", "picture", "in-frame", "side-on"] as const)
      expect(words([{ ...ready, wrong: [name] }])).toEqual([`setup ${name}`]);
    for (const name of ["distance", "level"] as const)
      expect(words([{ ...ready, wrong: [name] }])[0]).toBe("ready good-morning");
  });

  it("in the middle of a set is interrupted for a frozen picture, and for nothing else", () => {
    for (const begun of [{ reps: 3 }, { out: true }]) {
      expect(words([{ ...ready, ...begun, wrong: ["side-on", "light"] }])).toEqual([]);
      expect(words([{ ...ready, ...begun, wrong: ["picture"] }])).toEqual(["setup picture"]);
    }
  });
});

describe("a part out of sight in a set", () => {
  const set: Situation = { seconds: 4, armed: "good-morning", reps: 2 };

  it("is named once, after two seconds", () => {
    expect(
      said([
        { ...set, unseen: ["knees"] },
        { ...set, seconds: 1 },
        { ...set, unseen: ["knees"] },
      ]),
    ).toEqual([[2, "unseen knees"]]);
  });

  it("is not named for a moment, nor within a movement", () => {
    const moment: Situation[] = [
      { ...set, seconds: 1.9, unseen: ["knees"] },
      { ...set, seconds: 0.2 },
    ];
    expect(said([...moment, ...moment])).toEqual([]);
    expect(
      said([
        { ...set, seconds: 5, out: true, unseen: ["knees"] },
        { ...set, unseen: ["knees"] },
      ]),
    ).toEqual([[5, "unseen knees"]]);
  });

  it("is named one after the other where there are two", () => {
    expect(words([{ ...set, unseen: ["knees", "arms"] }])).toEqual(["unseen knees", "unseen arms"]);
  });

  it("that the exercise does not need is not missed", () => {
    expect(words([{ ...set, unseen: ["head"] }])).toEqual([]);
    expect(words([{ ...set, unseen: ["hips"] }])).toEqual(["unseen hips"]);
  });
});

describe("pictures that come too slowly", () => {
  it("are spoken of once a minute, and not over a movement", () => {
    const slow: Situation = { seconds: 62, armed: "good-morning", reps: 1, slow: true };
    expect(said([{ ...slow, seconds: 3, out: true }, slow])).toEqual([
      [3, "slow"],
      [63, "slow"],
    ]);
    expect(said([{ ...slow, slow: false }])).toEqual([]);
  });
});

describe("who is lost", () => {
  const set: Situation = { seconds: 2, armed: "good-morning", reps: 2 };
  const gone: Situation = { seconds: 12, reps: 2, lost: true, wrong: ["in-frame"], nobody: true };

  it("in a set is told once, and welcomed back; meanwhile nothing else is said", () => {
    expect(said([set, gone, { ...set, seconds: 4 }])).toEqual([
      [2, "lost"],
      [14, "found"],
    ]);
  });

  it("stays told though the set was closed meanwhile", () => {
    expect(words([set, gone, { ...gone, reps: 0 }, { ...set, reps: 0, seconds: 0.5 }])).toEqual([
      "lost",
      "found",
    ]);
  });

  it("before any rep was missed by nobody: the room is spoken to as an empty one", () => {
    expect(words([{ ...gone, reps: 0, seconds: 5 }, { seconds: 1 }])).toEqual(["setup in-frame"]);
  });
});
