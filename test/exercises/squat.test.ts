/** The squat, filmed: what counts, what is told, and what is no squat. */
import { describe, expect, it } from "vitest";
import { createCoach, step } from "../../src/core/coach.ts";
import type { CoachEvent, Rep } from "../../src/core/events.ts";
import type { PoseFrame } from "../../src/core/landmark.ts";
import type { ExerciseName } from "../../src/core/quantity.ts";
import { imagePoint } from "../../src/core/space.ts";
import { type Shape, SIDE_ON, STANDING } from "../core/lifter/figure.ts";
import { type Filming, film, goodMorning, type Move, still, times } from "../core/lifter/film.ts";

interface Squat extends Partial<Shape> {
  readonly down?: number;
  readonly bottom?: number;
}

/** Down to level thighs, shanks forward, unless it says otherwise. */
const squat = ({ down = 1.4, bottom = 0.4, ...low }: Squat = {}): readonly Move[] => [
  { seconds: down, to: { trunk: 40, thigh: -89, knee: 120, ...low } },
  { seconds: bottom },
  { seconds: 1.3, to: { ...STANDING } },
  { seconds: 0.9 },
];
const halfway = squat({ trunk: 24, thigh: -58, knee: 82 });
const filmed = (moves: readonly Move[], filming: Filming = {}): PoseFrame[] =>
  film([still(2), ...moves, still(1)], filming);

function coached(frames: readonly PoseFrame[], exercise: "auto" | ExerciseName = "auto"): CoachEvent[] {
  const all: CoachEvent[] = [];
  // Followed because a plan has it next, or because it was chosen.
  let state = createCoach(exercise === "auto" ? { exercise, expected: "squat" } : { exercise });
  for (const frame of frames) {
    const [next, events] = step(state, frame);
    state = next;
    all.push(...events);
  }
  return all;
}
const movements = (moves: readonly Move[], exercise: "auto" | ExerciseName = "auto", filming: Filming = {}) =>
  coached(filmed(moves, filming), exercise).flatMap((event): Rep[] =>
    event.type === "rep" || event.type === "no-rep" ? [event.rep] : [],
  );
const kinds = ({ faults }: Rep): string[] => faults.map(({ kind }) => kind);

describe("squats", () => {
  it("are recognised and counted, from either side and obliquely", () => {
    for (const camera of [{}, { nearSide: "left" as const }, { azimuthDeg: 25 }, { azimuthDeg: -25 }]) {
      const reps = movements(times(3, squat()), "auto", { camera: { ...SIDE_ON, ...camera } });
      expect(reps.map(({ exercise, counted }) => [exercise, counted])).toEqual(
        Array(3).fill(["squat", true]),
      );
    }
  });

  it("are measured as they were done: when, and how low", () => {
    const [rep] = movements(squat());
    expect(rep!.start).toBeCloseTo(2, 0);
    expect(rep!.peakStart - rep!.start).toBeGreaterThan(1.2);
    expect(rep!.peakStart - rep!.start).toBeLessThan(1.8);
    expect(rep!.end).toBeGreaterThan(4.8);
    expect(rep!.end).toBeLessThan(5.4);
    expect(rep!.peak.kneeFlexion).toBeGreaterThan(105);
    expect(rep!.peak.hipFlexion! - rep!.peak.trunkInclination!).toBeGreaterThan(80);
    expect([rep!.lowerSeconds, rep!.raiseSeconds]).toEqual([
      rep!.peakStart - rep!.start,
      rep!.end - rep!.peakEnd,
    ]);
  });

  it("count far below parallel, on upright shanks and with the trunk upright", () => {
    for (const low of [
      { trunk: 30, thigh: -112, knee: 148 },
      { trunk: 52, thigh: -86, knee: 104 },
      { trunk: 12, thigh: -90, knee: 126 },
    ])
      expect(movements(times(2, squat(low))).map(({ counted }) => counted)).toEqual([true, true]);
  });

  it("that stay above parallel do not count, and it is said why", () => {
    const [, short] = movements([...squat(), ...halfway]);
    expect(short).toMatchObject({ exercise: "squat", counted: false, reason: "shallow" });
    const [reason] = short!.faults.filter(({ kind }) => kind === "shallow");
    // By the hip, which is where thigh and trunk meet: short of level thighs by what both values say.
    expect(reason!.limit - reason!.value).toBeGreaterThan(10);
    expect(reason!.limit - reason!.value).toBeLessThan(35);
  });

  it("have their own rest: soft knees do not keep one from being over", () => {
    const soft = { trunk: 6, thigh: -8, knee: 22 };
    const moves = times(3, [
      { seconds: 1.3, to: { trunk: 40, thigh: -89, knee: 120 } },
      { seconds: 1.3, to: soft },
      { seconds: 0.5 },
    ]);
    expect(movements([{ seconds: 0.6, to: soft }, still(0.6), ...moves])).toHaveLength(3);
  });
});

describe("what is told of a squat", () => {
  it("a chest that drops forward, not one that leans as squats do", () => {
    const [clean, leaning] = movements([...squat({ trunk: 46 }), ...squat({ trunk: 74 })]);
    expect(kinds(clean!)).not.toContain("forward-lean");
    expect(kinds(leaning!)).toContain("forward-lean");
  });

  it("going down in less than 0.8 seconds, not in 1.2", () => {
    const [slow, quick] = movements([...squat({ down: 1.2 }), ...squat({ down: 0.45 })]);
    expect(kinds(slow!)).not.toContain("too-fast");
    expect(kinds(quick!)).toContain("too-fast");
  });

  it("heels that come up, not flat feet; where feet are not seen it is not judged", () => {
    const lifted = (frames: readonly PoseFrame[], rise: number, visibility = 0.95): PoseFrame[] =>
      frames.map((frame) => {
        const { rightHeel } = frame.pose!.landmarks;
        const { x, y } = rightHeel!.image;
        const up = frame.t > 2.7 && frame.t < 4.2 ? rise : 0;
        const landmarks = {
          ...frame.pose!.landmarks,
          rightHeel: { ...rightHeel!, image: imagePoint(x, y - up), visibility },
        };
        return { ...frame, pose: { ...frame.pose!, landmarks } };
      });
    const judged = (rise: number, visibility?: number): Rep =>
      coached(lifted(filmed(squat()), rise, visibility)).flatMap((event) =>
        event.type === "rep" ? [event.rep] : [],
      )[0]!;
    expect(kinds(judged(0))).not.toContain("heels-up");
    expect(kinds(judged(26))).toContain("heels-up");
    expect(judged(26, 0.1).notJudged).toContain("heels-up");
  });
});

describe("what is no squat", () => {
  const nothing = (moves: readonly Move[], exercise: "auto" | ExerciseName = "squat") =>
    expect(movements(moves, exercise)).toEqual([]);

  it("a good morning, chosen or among squats", () => {
    nothing(times(2, goodMorning()));
    expect(movements([...squat(), ...goodMorning(), ...squat()]).map(({ exercise }) => exercise)).toEqual([
      "squat",
      "squat",
    ]);
    nothing(times(2, squat()), "good-morning");
  });

  it("bending the knees a little, sitting down on a chair, picking up from the floor", () => {
    nothing([...squat({ trunk: 14, thigh: -28, knee: 44 })]);
    nothing([...squat({ trunk: 42, thigh: -84, knee: 84, bottom: 0.4 })]);
    nothing([...squat({ trunk: 6, thigh: -88, knee: 90, bottom: 2 })]);
    const hanging: Move = { seconds: 0.4, to: { hands: "hanging" } };
    nothing([hanging, still(1), ...squat({ trunk: 62, thigh: -88, knee: 118, hands: "hanging" })]);
  });

  it("walking on: the feet stay where they are", () => {
    const away = squat().map((move, i) => (i === 2 ? { ...move, to: { ...STANDING, at: 0.5 } } : move));
    nothing(away);
  });

  it("anything seen from the front", () => {
    expect(movements(times(2, squat()), "squat", { camera: { azimuthDeg: 88 } })).toEqual([]);
  });
});
