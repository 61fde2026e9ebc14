/**
 * Real people from public exercise videos, as the network placed them (fixtures/README.md): right counts, none of the
 * accusations that were wrong, times in order and inside the recording, and the same in a mirror.
 */
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import type { CoachEvent, Rep } from "../../src/core/events.ts";
import type { PoseFrame } from "../../src/core/landmark.ts";
import type { ExerciseName, FaultKind } from "../../src/core/quantity.ts";
import { analyzeTrack } from "../../src/core/session/analyze-track.ts";
import type { PoseTrack } from "../../src/core/session/track.ts";
import { mirrored } from "./lifter/edits.ts";

const FOLDER = resolve(import.meta.dirname, "../../fixtures/real");

interface Truth {
  readonly exercise: ExerciseName | null;
  readonly counted: number;
  readonly falseFaults?: readonly FaultKind[];
  readonly faultsEach?: readonly FaultKind[];
}
const truths = JSON.parse(readFileSync(join(FOLDER, "truth.json"), "utf8")) as Record<string, Truth>;
const trackOf = (name: string): PoseTrack =>
  JSON.parse(gunzipSync(readFileSync(join(FOLDER, `${name}.track.json.gz`))).toString("utf8")) as PoseTrack;

function run(track: PoseTrack, frames: readonly PoseFrame[] = track.frames) {
  const events: CoachEvent[] = [];
  const analysis = analyzeTrack(
    { ...track, frames },
    { onStep: (_state, stepped) => events.push(...stepped) },
  );
  return { ...analysis, events };
}

const heard = ({ reps, noReps }: { readonly reps: readonly Rep[]; readonly noReps: readonly Rep[] }) =>
  [...reps, ...noReps].map(({ faults, reason }) => [reason ?? "rep", ...faults.map(({ kind }) => kind)]);

describe.each(Object.entries(truths))("%s", (name, truth) => {
  const track = trackOf(name);
  const found = run(track);

  it("is counted right, and nothing that was no attempt is called one", () => {
    expect(found.reps).toHaveLength(truth.counted);
    if (truth.exercise)
      expect(new Set(found.reps.map(({ exercise }) => exercise))).toEqual(new Set([truth.exercise]));
    expect(found.noReps).toEqual([]);
  });

  it("accuses nobody wrongly, and hears what is there", () => {
    const kinds = found.reps.map(({ faults }) => faults.map(({ kind }) => kind));
    for (const kind of truth.falseFaults ?? []) expect(kinds.flat()).not.toContain(kind);
    for (const kind of truth.faultsEach ?? []) for (const rep of kinds) expect(rep).toContain(kind);
  });

  it("has its times in order and inside the recording", () => {
    let last = track.frames[0]!.t;
    for (const rep of found.reps) {
      const times = [last, rep.start, rep.peakStart, rep.peakEnd, rep.end, track.frames.at(-1)!.t + 1e-3];
      expect(times).toEqual([...times].sort((a, b) => a - b));
      last = rep.end - 1e-3;
    }
  });

  it("is the same in a mirror", () => {
    expect(heard(run(track, track.frames.map(mirrored)))).toEqual(heard(found));
  });
});

describe("who squats", () => {
  it("does no good morning, where that was chosen", () => {
    const { reps, noReps } = analyzeTrack(trackOf("r-neg4-squats"), { coach: { exercise: "good-morning" } });
    expect([...reps, ...noReps]).toEqual([]);
  });
});

describe("who can't be measured yet", () => {
  it("faces the camera: is not called ready, and is told to turn within two seconds", () => {
    const { events } = run(trackOf("r-gm3-frontal"));
    expect(events.filter(({ type }) => type === "armed")).toEqual([]);
    const cues = events.filter((event) => event.type === "cue");
    expect(cues.map(({ about }) => about.kind)).not.toContain("ready");
    expect(cues[0]).toMatchObject({ about: { kind: "setup", check: "side-on" } });
    expect(cues[0]!.t).toBeLessThan(2);
  });
});
