/** What the analysis keeps of what the coach saw and said, step by step. */
import { describe, expect, it } from "vitest";
import { createCoach } from "../../../src/core/coach.ts";
import type { CoachEvent, Rep } from "../../../src/core/events.ts";
import { LANDMARK_NAMES, type PoseFrame } from "../../../src/core/landmark.ts";
import { AnalysisBuilder } from "../../../src/core/session/analysis-builder.ts";
import { imagePoint, worldPoint } from "../../../src/core/space.ts";
import type { CoachView } from "../../../src/core/view.ts";
import { fault, rep } from "./reps.ts";

const NEW = createCoach();
const SOURCE = { name: "a.mp4", width: 640, height: 360, duration: 9, frameRate: 30, every: 1 };
const MODEL = { name: "blazepose-full", backend: "wasm" };
const counted = (of: Rep): CoachEvent => ({
  type: "rep",
  t: of.countedAt,
  number: of.number,
  exercise: of.exercise,
  start: of.start,
  end: of.end,
  faults: of.faults,
  rep: of,
});
/** Frames half a second apart, each with what was seen and the picture it came with. */
function analysed(
  views: readonly Partial<CoachView>[],
  events: readonly CoachEvent[] = [],
  frames: Partial<PoseFrame> = {},
) {
  const builder = new AnalysisBuilder({ landmarks: true });
  for (const [i, view] of views.entries())
    builder.add({ ...NEW, view: { ...NEW.view, ...view } }, [], {
      t: i / 2,
      width: 640,
      height: 360,
      ...frames,
    });
  builder.addEvents(events);
  return builder.finish(SOURCE, MODEL);
}
const seenFrom = (nearSide: "left" | "right", azimuthDeg = 4): Partial<CoachView> => ({
  status: "armed",
  exercise: "good-morning",
  camera: { nearSide, kind: "sagittal", azimuthDeg },
});

describe("a rep of which the set's end told more", () => {
  const of = (number: number, set = 1): Rep => ({ ...rep("good-morning", 9 * number), number, set });
  const known: Rep = {
    ...of(1),
    faults: [{ ...fault("rounded-back"), confidence: 0.98765, hindsight: true }],
  };
  const told = (was: Rep): CoachEvent => ({ type: "looked-back", t: 40, was, rep: known });

  it("stands in its own place, rounded like the others", () => {
    const { reps } = analysed(
      [seenFrom("left")],
      [counted(of(1)), counted(of(2)), counted(of(1, 2)), told(of(1))],
    );
    expect(reps.map(({ faults }) => faults.length)).toEqual([1, 0, 0]);
    expect(reps[0]).toMatchObject({ set: 1, number: 1, counted: true });
    expect(reps[0]!.faults[0]).toMatchObject({ confidence: 0.988, hindsight: true });
  });

  it("is nothing where it was never told", () => {
    const { reps } = analysed([seenFrom("left")], [counted(of(2)), told(of(1))]);
    expect(reps.map(({ number, faults }) => [number, faults.length])).toEqual([[2, 0]]);
  });
});

describe("the phase and the view", () => {
  it("are those of sets: out of one, nothing is taken from what is seen", () => {
    const idle = { ...seenFrom("right", 40), status: "setup", phase: "top" } as const;
    const { frames, view, exercise } = analysed([{ ...seenFrom("left"), phase: "bottom" }, idle, idle]);
    expect(frames.phase).toEqual(["bottom", null, null]);
    expect(view).toEqual({ azimuthDeg: 4, nearSide: "left" });
    expect(exercise).toBe("good-morning");
    expect(analysed([idle])).toMatchObject({ view: { azimuthDeg: null, nearSide: null }, exercise: null });
  });

  it("are of the side that was near for longer, of the left where both were as long", () => {
    const side = (...sides: readonly ("left" | "right")[]) =>
      analysed(sides.map((one) => seenFrom(one))).view.nearSide;
    expect(side("left", "right", "right")).toBe("right");
    expect(side("left", "left", "right")).toBe("left");
    expect(side("right", "left")).toBe("left");
  });
});

describe("why nothing was counted", () => {
  const POSE = { landmarks: {}, presence: 1 };
  /** Ten pictures a tenth of a second apart, from the hundredth second on, with somebody in the start posture in each but the first. */
  const why = (
    { view = () => ({}), bodies = 9 }: { view?: (i: number) => Partial<CoachView>; bodies?: number },
    events: readonly CoachEvent[] = [],
    every = 0.1,
  ) => {
    const builder = new AnalysisBuilder();
    for (let i = 0; i < 10; i += 1) {
      const seen = {
        ...NEW.view,
        ...(i > 0 ? { status: "armed", phase: "top" } : {}),
        ...view(i),
      } as CoachView;
      const frame = { t: 100 + every * i, width: 640, height: 360 };
      builder.add({ ...NEW, view: seen }, [], i < bodies ? { ...frame, pose: POSE } : frame);
    }
    builder.addEvents(events);
    return builder.finish(SOURCE, MODEL).nothingCounted;
  };

  it("is told of the pictures, the bodies in them and how many of these were ready", () => {
    expect(why({})).toBe("no-movement");
    expect(why({}, [], 0.21)).toBe("few-pictures");
    expect([why({ bodies: 1 }), why({ bodies: 2 })]).toEqual(["nobody", "no-movement"]);
    const ready = (from: number) =>
      why({ view: (i) => ({ status: i >= from ? "armed" : "setup", phase: "top" }) });
    expect([ready(9), ready(10)]).toEqual(["no-movement", "no-start"]);
  });

  it("is what failed in most of the pictures with a body", () => {
    const dark = (pictures: number) =>
      why({ view: (i) => ({ setup: [{ name: "light", ok: i >= pictures, instruction: "" }] }), bodies: 8 });
    expect([dark(4), dark(5)]).toEqual(["no-movement", "dark"]);
    expect(
      why({ view: (i) => ({ setup: [{ name: "light", ok: i < 8, instruction: "" }] }), bodies: 8 }),
    ).toBe("no-movement");
  });

  it("is asked only where there were pictures, and neither a rep nor what did not count", () => {
    const made = counted(rep("good-morning", 9));
    const half = { ...rep("good-morning", 19), counted: false, reason: "shallow" };
    const missed: CoachEvent = { type: "no-rep", t: 19, reason: "shallow", rep: half };
    for (const events of [[made], [missed], [made, missed]]) expect(why({}, events)).toBeUndefined();
    expect(new AnalysisBuilder().finish(SOURCE, MODEL)).not.toHaveProperty("nothingCounted");
  });
});

describe("a rep in the file", () => {
  it("ends with the recording at the latest, and so do the ends of its peak", () => {
    const late = { ...rep("good-morning", 6.1), peakStart: 5.4, peakEnd: 5.7, countedAt: 5.2 };
    const [only] = analysed([{}, {}], [counted(late)]).reps;
    expect(only).toMatchObject({ exercise: "good-morning", counted: true, start: 2.1 });
    expect(only).toMatchObject({ peakStart: 5.2, peakEnd: 5.2, end: 5.2 });
    const early = { ...late, peakStart: 3.3, peakEnd: 3.6 };
    expect(analysed([{}], [counted(early)]).reps[0]).toMatchObject({
      peakStart: 3.3,
      peakEnd: 3.6,
      end: 5.2,
    });
    // The recording goes on for 12 seconds: nothing is cut.
    const long = Array.from({ length: 25 }, () => ({}));
    expect(analysed(long, [counted(late)]).reps[0]).toMatchObject({ peakEnd: 5.7, end: 6.1 });
  });

  it("has its hold and the time out of sight to the millisecond, where there are any", () => {
    const made = { ...rep("superman", 6), holdSeconds: 2.34567, sight: { lostSeconds: 0.98765 } };
    expect(analysed([{}], [counted(made)]).reps[0]).toMatchObject({
      holdSeconds: 2.346,
      sight: { lostSeconds: 0.988 },
    });
    const plain = analysed([{}], [counted(rep("good-morning", 6))]).reps[0];
    expect(plain).not.toHaveProperty("holdSeconds");
    expect(plain).not.toHaveProperty("sight");
  });

  it("that did not count keeps everything but the count", () => {
    const half = { ...rep("good-morning", 6), counted: false, reason: "shallow" };
    const event: CoachEvent = { type: "no-rep", t: 6.2, reason: "shallow", rep: half };
    expect(analysed([{}], [event]).noReps[0]).toMatchObject({ start: 2, counted: false, reason: "shallow" });
  });
});

describe("a set in the file", () => {
  it("is what its summary said, to the millisecond", () => {
    const summary = { set: 2, exercise: "superman", reps: 7, faults: { "bent-arms": 3 }, text: "Seven." };
    const event = { type: "set-summary", t: 31.23456, ...summary, facts: {} } as unknown as CoachEvent;
    expect(analysed([{}], [event]).sets).toEqual([{ ...summary, t: 31.235 }]);
  });
});

describe("the landmarks", () => {
  it("are left out unless they are asked for", () => {
    const builder = new AnalysisBuilder();
    builder.add(NEW, [], { t: 0, width: 640, height: 360 });
    expect(builder.finish(SOURCE, MODEL)).not.toHaveProperty("landmarks");
  });

  it("are of a picture's size, which a frame without one does not change", () => {
    const builder = new AnalysisBuilder({ landmarks: true });
    builder.add(NEW, [], { t: 0, width: 640, height: 360 });
    builder.add(NEW, [], { t: 0.1, width: 0, height: 0 });
    expect(builder.finish(SOURCE, MODEL).landmarks).toMatchObject({ width: 640, height: 360 });
  });

  it("have three numbers each, in the picture and in space, none where one was not placed", () => {
    const leftHip = { image: imagePoint(10, 20), world: worldPoint(0.1, 0.2, 0.3), visibility: 0.9 };
    const rightHip = { image: imagePoint(30, 40), visibility: 0.8 };
    const { landmarks } = analysed([{}], [], { pose: { landmarks: { leftHip, rightHip }, presence: 1 } });
    const of =
      (rows: typeof landmarks extends undefined ? never : readonly (readonly (number | null)[] | null)[]) =>
      (name: (typeof LANDMARK_NAMES)[number]) => {
        const at = 3 * LANDMARK_NAMES.indexOf(name);
        return rows[0]!.slice(at, at + 3);
      };
    const [image, world] = [of(landmarks!.image), of(landmarks!.world)];
    expect([image("leftHip"), image("rightHip"), image("nose")]).toEqual([
      [10, 20, 0.9],
      [30, 40, 0.8],
      [null, null, null],
    ]);
    expect([world("leftHip"), world("rightHip"), world("nose")]).toEqual([
      [0.1, 0.2, 0.3],
      [null, null, null],
      [null, null, null],
    ]);
    for (const rows of [landmarks!.image, landmarks!.world])
      expect(rows[0]).toHaveLength(3 * LANDMARK_NAMES.length);
  });
});
