/**
 * How sure the figures are: every clip again on its track as it might as well have been (shakes/shake.ts), scored by the clips'
 * own scorer. The truth stays the clip's: nothing that is changed changes what was done.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { PoseFrame } from "../../src/core/landmark.ts";
import type { ExerciseName } from "../../src/core/quantity.ts";
import { analyzeTrack } from "../../src/core/session/analyze-track.ts";
import type { PoseTrack } from "../../src/core/session/track.ts";
import { writeWhole } from "../headless/output.ts";
import { type ClipTruth, standing } from "./intervals.ts";
import { type Shown, withoutNamed } from "./recognised.ts";
import { type ScoredClip, score } from "./score.ts";
import type { Filmed } from "./shakes/noise.ts";
import { announcedIn, type Outcome, type TrueRep } from "./shakes/outcomes.ts";
import { type ShakeName, shaken, shakeOf } from "./shakes/shake.ts";

export type ShakenTruth = ClipTruth &
  Shown & {
    readonly family?: string;
    readonly reps: readonly TrueRep[];
    readonly expected: Shown["expected"] & { readonly abstain?: boolean };
  };

interface Request {
  readonly rounds: number;
  /** All by this one; `undefined`: in turns. */
  readonly by: ShakeName | undefined;
  readonly scorer: string;
  readonly workspace: string;
  readonly chosen: (truth: ShakenTruth) => "auto" | ExerciseName;
}

const NEAR = 31;

export const filmedAs = (truth: ShakenTruth): Filmed => ({
  pictures: truth.family === undefined ? "clean" : "rooms",
  stance: standing(truth) ? "standing" : "prone",
  near: truth.camera.side,
  azimuth: truth.camera.azimuthDeg,
});

/** What the scorer reads of a truth but for the angles of each frame, which are not scored here. */
const withoutAngles = (truth: ShakenTruth): object => ({
  ...truth,
  frames: { t: [], phase: [], kneeFlexionDeg: {}, legLiftDeg: {}, elbowFlexionDeg: {} },
});

function outcomeOf(
  clip: string,
  { round, shake }: { readonly round: number; readonly shake: ShakeName | undefined },
  scored: ScoredClip,
  announced: Outcome["announced"],
): Outcome {
  const counts = Object.values(scored.faults);
  const of = (what: "tp" | "fp" | "fn"): number => counts.reduce((sum, one) => sum + one[what], 0);
  const owed = Math.abs(scored.camera.azimuthDeg) <= NEAR;
  return {
    clip,
    round,
    shake,
    found: scored.repsFound,
    exact: scored.countExact,
    phantom: scored.phantom,
    right: of("tp"),
    wrong: of("fp"),
    owedRight: owed ? of("tp") : 0,
    missed: owed ? of("fn") : 0,
    announced,
  };
}

/** Round 0 is the tracks as they are. */
export function shakenOutcomes(
  tracks: ReadonlyMap<string, PoseTrack>,
  truthOf: (name: string) => ShakenTruth,
  { rounds, by, scorer, workspace, chosen }: Request,
): Outcome[] {
  const truths = new Map([...tracks.keys()].map((name) => [name, truthOf(name)]));
  const slim = join(workspace, "shaken-truth");
  const analyses = join(workspace, "shaken");
  for (const folder of [slim, analyses]) mkdirSync(folder, { recursive: true });
  for (const [name, truth] of truths)
    writeFileSync(join(slim, `${name}.json`), JSON.stringify(withoutAngles(truth)));
  const outcomes: Outcome[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const shake = round === 0 ? undefined : (by ?? shakeOf(round - 1));
    const announced = new Map<string, Outcome["announced"]>();
    for (const [name, track] of tracks) {
      const truth = truths.get(name)!;
      const frames: readonly PoseFrame[] = shake
        ? shaken(track.frames, { clip: name, filmed: filmedAs(truth), seed: round, name: shake })
        : track.frames;
      const whole = analyzeTrack({ ...track, frames }, { coach: { exercise: chosen(truth) } });
      const analysis = withoutNamed(whole, truth);
      writeWhole(join(analyses, `${name}.analysis.json`), JSON.stringify({ ...analysis, frames: { t: [] } }));
      announced.set(name, announcedIn(analysis, truth.reps, truth.expected.abstain === true));
    }
    const { clips } = score(scorer, slim, [...tracks.keys()], analyses, workspace);
    for (const [name, scored] of Object.entries(clips))
      outcomes.push(outcomeOf(name, { round, shake }, scored, announced.get(name)!));
    process.stderr.write(`round ${round} of ${rounds}: ${shake ?? "as they are"}\n`);
  }
  return outcomes;
}
