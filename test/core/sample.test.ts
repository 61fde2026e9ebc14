/** The good-morning sample is cut from the clip whose pose track is a fixture: the same cut of the track shows what it shows. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { createCoach, step } from "../../src/core/coach.ts";
import type { CoachEvent } from "../../src/core/events.ts";
import { minimumJerk } from "../../src/core/reps/minimum-jerk.ts";
import type { PoseTrack } from "../../src/core/session/track.ts";

const RATE = 30;
/** Seconds of the clip, picture by picture. */
const cut = (from: number, to: number): number[] =>
  Array.from({ length: Math.round((to - from) * RATE) }, (_, i) => from + i / RATE);
/** Half a hinge: a way down that is turned back. */
function turnedBack(from: number, to: number, seconds: number): number[] {
  const n = Math.floor(seconds * RATE);
  const down = Array.from({ length: n + 1 }, (_, i) => from + (to - from) * minimumJerk(i / n));
  return [...down, to, to, to, to, ...down.toReversed()];
}
/** As public/samples/good-morning.mp4: clean, knees bent, clean, half-way, clean. */
const SAMPLE = [
  ...cut(8.75, 9.4),
  ...cut(3.95, 9.4),
  ...cut(9.4, 13.7),
  ...cut(18.9, 23.75),
  ...turnedBack(18.95, 20.18, 1.3),
  ...cut(8.75, 9.3),
  ...cut(3.95, 9.3),
];

const TRACK = join(import.meta.dirname, "../../fixtures/tracks/gm03-bent-knees.track.json.gz");

test("a sample shows coaching: a rep to correct, one that is better, one that does not count", {
  timeout: 60_000,
}, () => {
  const { frames } = JSON.parse(gunzipSync(readFileSync(TRACK)).toString("utf8")) as PoseTrack;
  const said: CoachEvent[] = [];
  let state = createCoach({ targetReps: 4 });
  // The track has every second picture.
  for (let i = 0; i < SAMPLE.length; i += 2) {
    const near = frames.reduce((best, frame) =>
      Math.abs(frame.t - SAMPLE[i]!) < Math.abs(best.t - SAMPLE[i]!) ? frame : best,
    );
    const [next, events] = step(state, { ...near, t: i / RATE });
    state = next;
    said.push(...events);
  }
  const told = said.flatMap((event) =>
    event.type === "rep" || event.type === "no-rep"
      ? [event.type]
      : event.type === "cue"
        ? [event.about.kind]
        : [],
  );
  expect(told).toEqual([
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
  ]);
});
