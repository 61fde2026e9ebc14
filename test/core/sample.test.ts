/** The samples are cut from clips whose pose tracks are fixtures: the same cut of a track shows what a sample shows. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { createCoach, step } from "../../src/core/coach.ts";
import type { CoachEvent } from "../../src/core/events.ts";
import type { ExerciseName } from "../../src/core/quantity.ts";
import { minimumJerk } from "../../src/core/reps/minimum-jerk.ts";
import type { PoseTrack } from "../../src/core/session/track.ts";

const RATE = 30;
/** Seconds of the clip, picture by picture. */
const cut = (from: number, to: number): number[] =>
  Array.from({ length: Math.round((to - from) * RATE) }, (_, i) => from + i / RATE);
/** Half a movement: one that is turned back on its way out. */
function turnedBack(from: number, to: number, seconds: number): number[] {
  const n = Math.floor(seconds * RATE);
  const out = Array.from({ length: n + 1 }, (_, i) => from + (to - from) * minimumJerk(i / n));
  return [...out, to, to, to, to, ...out.toReversed()];
}

interface Sample {
  readonly exercise: string;
  /** As public/samples/EXERCISE.mp4 is cut from this clip. */
  readonly track: string;
  readonly pictures: readonly number[];
  readonly told: readonly string[];
}

const SAMPLES: readonly Sample[] = [
  {
    exercise: "good-morning",
    track: "tracks/gm03-bent-knees",
    // Clean, knees bent, clean, half-way, clean.
    pictures: [
      ...cut(8.75, 9.4),
      ...cut(3.95, 9.4),
      ...cut(9.4, 13.7),
      ...cut(18.9, 23.75),
      ...turnedBack(18.95, 20.18, 1.3),
      ...cut(8.75, 9.3),
      ...cut(3.95, 9.3),
    ],
    told: [
      "ready",
      "reminder",
      "rep",
      "rep",
      "fault",
      "rep",
      "better",
      "no-rep",
      "no-rep",
      "rep",
      "target-reached",
    ],
  },
  {
    exercise: "squat",
    track: "lift-tracks/sq04-lean-fast-bar",
    // Well done, dropped down, well done, half-way.
    pictures: [
      ...cut(20.3, 21.15),
      ...cut(1.9, 6.05),
      ...cut(9.85, 12.6),
      ...cut(16.25, 20.8),
      ...turnedBack(16.65, 17.7, 1.1),
    ],
    told: ["ready", "reminder", "rep", "rep", "fault", "rep", "better", "no-rep", "no-rep"],
  },
  {
    exercise: "romanian-deadlift",
    track: "lift-tracks/rd05-az-minus20",
    // Well done, knees bent, well done, half-way; not one cut in it.
    pictures: cut(1.5, 20.5),
    told: ["ready", "reminder", "rep", "rep", "fault", "rep", "better", "no-rep", "no-rep"],
  },
  {
    exercise: "shoulder-press",
    track: "lift-tracks/sp03-over-dip",
    // Well done, with an arched back, well done, half-way.
    pictures: [
      ...cut(6.5, 10.05),
      ...cut(13.75, 17.95),
      ...cut(6.75, 10.05),
      ...turnedBack(7.15, 7.95, 1),
      ...cut(6.6, 7.0),
    ],
    told: ["ready", "reminder", "rep", "rep", "fault", "rep", "better", "no-rep", "no-rep"],
  },
];

test.each(SAMPLES)(
  "the sample of $exercise shows coaching: one to correct, one that is better, one that does not count",
  ({ exercise, track, pictures, told }) => {
    const file = join(import.meta.dirname, `../../fixtures/${track}.track.json.gz`);
    const { frames } = JSON.parse(gunzipSync(readFileSync(file)).toString("utf8")) as PoseTrack;
    const said: CoachEvent[] = [];
    let state = createCoach({ targetReps: 4, exercise: exercise as ExerciseName });
    // The tracks have every second picture.
    for (let i = 0; i < pictures.length; i += 2) {
      const near = frames.reduce((best, frame) =>
        Math.abs(frame.t - pictures[i]!) < Math.abs(best.t - pictures[i]!) ? frame : best,
      );
      const [next, events] = step(state, { ...near, t: i / RATE });
      state = next;
      said.push(...events);
    }
    const heard = said.flatMap((event) =>
      event.type === "rep" || event.type === "no-rep"
        ? [event.type]
        : event.type === "cue"
          ? [event.about.kind]
          : [],
    );
    expect(heard).toEqual(told);
  },
);
