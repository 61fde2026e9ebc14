/** Parts of the queue: which frames, how fast, what is kept, what the user marked, how times read. */

import { describe, expect, it } from "vitest";
import type { PoseFrame } from "../../src/core/landmark.ts";
import {
  commentsFrom,
  marksBy,
  merged,
  notesBy,
  verdictsOn,
  withVerdict,
} from "../../src/core/session/comments.ts";
import { imagePoint } from "../../src/core/space.ts";
import { author } from "../../src/review/author.ts";
import { clock } from "../../src/review/clock.ts";
import { Pace } from "../../src/review/pace.ts";
import { PoseLog } from "../../src/review/pose-log.ts";
import { everyFor, MOST_FRAMES_A_SECOND } from "../../src/review/queue.ts";
import { markOn, Recording } from "../../src/review/recording.ts";
import { analysis, rep } from "./reps.ts";

describe("sampling", () => {
  it("analyses 10 to 15 frames a second, whatever the recording's rate", () => {
    for (const rate of [15, 23.976, 24, 25, 29.97, 30, 48, 50, 59.94, 60, 90, 120, 240]) {
      const analysed = rate / everyFor(rate);
      expect(analysed, `${rate}`).toBeLessThanOrEqual(MOST_FRAMES_A_SECOND + 0.01);
      expect(analysed, `${rate}`).toBeGreaterThanOrEqual(10);
    }
  });

  it("leaves slow recordings as they are and takes an unknown rate for 30", () => {
    expect([everyFor(8), everyFor(15), everyFor(0)]).toEqual([1, 1, 2]);
  });
});

describe("pace", () => {
  it("tells frames a second and the time left from the last seconds", () => {
    const pace = new Pace(100, 0);
    for (let i = 1; i <= 40; i++) pace.step(i * 125);
    const { frames, rate, secondsLeft } = pace.progress(5000);
    expect(frames).toBe(40);
    expect(rate).toBeCloseTo(7.96, 1);
    expect(secondsLeft).toBeCloseTo(7.5, 0);
  });

  it("does not count frames of an earlier run as speed", () => {
    const pace = new Pace(100, 60);
    for (let i = 0; i < 60; i++) pace.step(10);
    expect(pace.progress(11)).toEqual({ frames: 60, total: 100 });
  });

  it("promises nothing where the length is unknown", () => {
    const pace = new Pace(undefined, 0);
    for (let i = 1; i <= 10; i++) pace.step(i * 100);
    expect(pace.progress(1000).secondsLeft).toBeUndefined();
  });
});

describe("the pose log", () => {
  const pose = (i: number): PoseFrame => ({
    t: i / 15,
    width: 640,
    height: 360,
    pose: {
      presence: 0.1 + 1 / 3,
      landmarks: { nose: { image: imagePoint(i * Math.PI, 2), visibility: 0.9 } },
    },
  });

  it("gives back every pose exactly, packed or not yet", async () => {
    const log = new PoseLog();
    const poses = Array.from({ length: 137 }, (_, i) => pose(i));
    for (const one of poses) log.add(one);
    expect(log.frames).toBe(137);
    expect(await log.read()).toEqual(poses);
  });

  it("hands its pieces over in order, however long each takes", async () => {
    const order: number[] = [];
    const log = new PoseLog({
      async keep(index) {
        await new Promise((resolve) => setTimeout(resolve, 20 - 10 * index));
        order.push(index);
      },
    });
    for (let i = 0; i < 130; i++) log.add(pose(i));
    await log.flush();
    expect(order).toEqual([0, 1, 2]);
  });

  it("hands full pieces to its keeper, and goes on from them", async () => {
    const kept = new Map<number, Blob>();
    const keep = async (index: number, piece: Blob): Promise<void> => void kept.set(index, piece);
    const log = new PoseLog({ keep });
    for (let i = 0; i < 130; i++) log.add(pose(i));
    await log.flush();
    const again = PoseLog.from(
      [...kept.entries()].sort(([a], [b]) => a - b).map(([, piece]) => piece),
      130,
      { keep },
    );
    again.add(pose(130));
    expect((await again.read()).map(({ t }) => t)).toEqual(Array.from({ length: 131 }, (_, i) => i / 15));
    await again.flush();
    expect(kept.size).toBe(4);
  });
});

describe("verdicts of people", () => {
  const me = { id: "client-bo-2", name: "Bo" };
  const onKnees = (agrees: boolean) => ({ about: "bent-knees" as const, agrees });

  it("say agree or disagree, take it back, change their mind, and never touch the measured value", () => {
    const measured = rep(2);
    const wrong = withVerdict([], me, measured, onKnees(false), 1000);
    const marks = marksBy(wrong, me.id);
    expect(marks).toEqual([{ at: measured.peakStart, verdict: "wrong", about: "bent-knees" }]);
    expect(markOn(marks, measured, "count")).toBeUndefined();
    expect(markOn(marks, rep(3), "bent-knees")).toBeUndefined();
    const right = withVerdict(wrong, me, measured, onKnees(true), 1000);
    expect(marksBy(right, me.id)).toMatchObject([{ verdict: "right" }]);
    const nothing = withVerdict(right, me, measured, onKnees(true), 1000);
    expect(marksBy(nothing, me.id)).toEqual([]);
    expect(marksBy(withVerdict(nothing, me, measured, onKnees(false), 1000), me.id)).toEqual(marks);
  });

  it("are each person's own", () => {
    const coach = { id: "coach-ana-1", name: "Ana" };
    const both = withVerdict(withVerdict([], me, rep(2), onKnees(false), 5), coach, rep(2), onKnees(true), 5);
    expect(verdictsOn(both, rep(2), "bent-knees")).toHaveLength(2);
    expect(marksBy(both, coach.id)).toMatchObject([{ verdict: "right" }]);
  });

  it("are exported beside the analysis, landmarks only when asked for", () => {
    const whole = analysis(8, [rep(1)], {
      landmarks: { width: 1, height: 1, names: [], image: [], world: [] },
    });
    const recording = Recording.of(whole);
    const count = { about: "count" as const, agrees: false };
    recording.comments.value = withVerdict([], author.value, rep(1), count, 1000);
    const exported = recording.exported(false)!;
    expect(exported.landmarks).toBeUndefined();
    expect(exported.marks).toHaveLength(1);
    expect(exported.reps).toEqual(whole.reps);
    expect(recording.exported(true)!.landmarks).toEqual(whole.landmarks);
  });

  it("of an earlier version's marks and notes are the user's comments, the same ones each time", () => {
    const marks = [{ at: 12, verdict: "wrong" as const, about: "bent-knees" as const, note: "a skirt" }];
    const notes = [{ at: 3.5, text: "warm-up", tags: ["first"] }];
    const comments = commentsFrom({ marks, notes }, me);
    expect(marksBy(comments, me.id)).toEqual(marks);
    expect(notesBy(comments, me.id)).toEqual(notes);
    expect(merged(comments, commentsFrom({ marks, notes }, me))).toEqual(comments);
  });
});

describe("times", () => {
  it("read as people write them, in their language", () => {
    expect(clock("en", 65.34)).toBe("1:05.3");
    expect(clock("de", 65.34)).toBe("1:05,3");
    expect(clock("en", 4)).toBe("0:04.0");
    expect(clock("es", 4)).toBe("0:04,0");
    expect(clock("en", 59.97)).toBe("1:00.0");
    expect(clock("en", 605, false)).toBe("10:05");
  });
});
