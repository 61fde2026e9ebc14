/**
 * What was ticked aloud is answered, whatever the camera does: after "one, two" the voice counts, or says why it does not,
 * before it ticks another hold. In every exercise that is held, chosen, expected or recognised, where pictures stall and thin
 * out before a set's first reps as well.
 */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rehearseTrack } from "../../../scripts/spoken/rehearse-track.ts";
import { exerciseNamed } from "../../../src/core/catalogue.ts";
import { english } from "../../../src/core/coaching/english.ts";
import type { PoseFrame } from "../../../src/core/landmark.ts";
import type { CoachOptions } from "../../../src/core/session/state.ts";
import { holds, PATIENCE } from "../../properties.ts";
import { goldenTracks } from "../golden.ts";
import { trueSet } from "../movements/scene.ts";
import { TRUE_KINDS } from "../movements/true-kinds.ts";

interface Stall {
  readonly at: number;
  readonly seconds: number;
}

const stalls = (within: number): fc.Arbitrary<readonly Stall[]> =>
  fc.array(
    fc.record({
      at: fc.double({ min: 0.3, max: within, noNaN: true }),
      seconds: fc.double({ min: 0.55, max: 1.2, noNaN: true }),
    }),
    { minLength: 1, maxLength: 3 },
  );

/** So many pictures a second at most, and none during a stall. */
function delivered(frames: readonly PoseFrame[], fps: number, gaps: readonly Stall[]): PoseFrame[] {
  const begun = frames[0]!.t;
  let due = begun;
  return frames.filter(({ t }) => {
    if (t < due - 1e-6 || gaps.some(({ at, seconds }) => t > begun + at && t < begun + at + seconds))
      return false;
    due = t + 1 / fps;
    return true;
  });
}

const ANSWERS = ["count", "no-rep", "not-counted", "other-exercise"];

/** A hold that was counted to its end is owed an answer; who comes down after "one" knows without. */
const WHOLE = 2;

/** What was said last of all that was ticked and never answered; a film that ends in a hold owes nothing. */
function unanswered(frames: readonly PoseFrame[], options: Partial<CoachOptions>): readonly string[] {
  const source = { name: "", width: 0, height: 0, duration: null, frameRate: null, every: 1 };
  const track = { schema: "backline.track/1", source, model: { name: "", backend: "" }, frames } as const;
  const { lines, events } = rehearseTrack(track, { ...options, phrases: english, tones: false });
  const found: string[] = [];
  let ticked: string | undefined;
  for (const { kind, text, from } of lines) {
    if (kind === "tick" && text === english.tick(1) && ticked) found.push(ticked);
    if (text === english.tick(WHOLE) || kind === "hold-release") ticked = `${text} at ${from.toFixed(1)}`;
    else if (ANSWERS.includes(kind)) ticked = undefined;
  }
  const last = events.findLast(({ type }) => type === "phase");
  const held = last?.type === "phase" && last.phase !== "rest";
  return ticked && !held ? [...found, ticked] : found;
}

const known = (name: string, how: "auto" | "chosen" | "expected"): Partial<CoachOptions> =>
  how === "auto" ? {} : how === "chosen" ? { exercise: name } : { expected: name };
const HOW = fc.constantFrom("auto", "chosen", "expected");
const FPS = fc.constantFrom(4, 5, 6, 8, 12, 15, 30);

describe("a hold that was ticked is answered", () => {
  const kinds = new Map(
    TRUE_KINDS.filter(({ exercise }) => exerciseNamed(exercise).hold).map((kind) => [kind.name, kind]),
  );

  it("in every exercise that is held, with pictures that stall", PATIENCE, () => {
    expect(new Set([...kinds.values()].map(({ exercise }) => exercise)).size).toBe(5);
    const seed = fc.integer({ min: 1, max: 5000 });
    const names = fc.constantFrom(...kinds.keys());
    holds(120, [names, seed, FPS, stalls(12), HOW], (name, drawn, fps, gaps, how) => {
      const kind = kinds.get(name)!;
      const frames = delivered(trueSet(kind, drawn, 1, 30), fps, gaps);
      expect(unanswered(frames, known(kind.exercise, how))).toEqual([]);
    });
  });

  const tracks = new Map(
    [...goldenTracks(), ...goldenTracks("floor-tracks")].flatMap((golden) =>
      golden.exercise === "superman" ? [[golden.name, golden]] : [],
    ),
  );

  it("of recorded supermans, and of what only looks like one", PATIENCE, () => {
    expect(tracks.size).toBeGreaterThanOrEqual(6);
    holds(80, [fc.constantFrom(...tracks.keys()), FPS, stalls(14), HOW], (name, fps, gaps, how) => {
      const { track, exercise } = tracks.get(name)!;
      expect(unanswered(delivered(track.frames, fps, gaps), known(exercise, how))).toEqual([]);
    });
  });
});
